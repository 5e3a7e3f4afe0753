import type { Page } from '@playwright/test';

/** What is put on the page's window while it is measured. */
type Sampling = Window & { painted?: Promise<number>; sampled?: number[]; stopSampling?: () => void };

/** A key that changed nothing for so long is not waited for any longer. */
const LONGEST_MS = 10_000;

/**
 * Arms the page: ms from the next key's event to the end of the frame in which the element changed. The answer waits for
 * that frame; NaN where nothing changed for 10 s.
 */
export const nextKey = async (page: Page, selector: string): Promise<() => Promise<number>> => {
  await page.evaluate(
    ([watched, longest]) => {
      (window as Sampling).painted = new Promise((done) => {
        setTimeout(() => done(Number.NaN), longest);
        const onKey = (event: KeyboardEvent) => {
          if (event.key === 'Alt') return;
          document.removeEventListener('keydown', onKey, true);
          const changes = new MutationObserver(() => {
            changes.disconnect();
            requestAnimationFrame(() => {
              // A message is delivered once the frame has been painted.
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => done(performance.now() - event.timeStamp);
              port2.postMessage(null);
            });
          });
          const element = document.querySelector(watched);
          if (element)
            changes.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
        };
        document.addEventListener('keydown', onKey, true);
      });
    },
    [selector, LONGEST_MS] as const,
  );
  return () => page.evaluate(() => (window as Sampling).painted ?? Number.NaN);
};

/** Notes each frame's ms while `act` runs. */
export const framesDuring = async (page: Page, act: () => Promise<void>): Promise<number[]> => {
  await page.evaluate(() => {
    const sampled: number[] = [];
    let last = performance.now();
    let isOver = false;
    const frame = (at: number) => {
      sampled.push(at - last);
      last = at;
      if (!isOver) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window as Sampling, {
      sampled,
      stopSampling: () => {
        isOver = true;
      },
    });
  });
  await act();
  return page.evaluate(() => {
    (window as Sampling).stopSampling?.();
    // The first one began before it was asked for.
    return ((window as Sampling).sampled ?? []).slice(1);
  });
};

/** Scrolls an element on by so many px in each of so many frames, down and up again. */
export const scrolled = (page: Page, selector: string, frames: number, px: number): Promise<void> =>
  page.evaluate(
    ([watched, count, step]) =>
      new Promise<void>((done) => {
        const element = document.querySelector(watched);
        let n = 0;
        const frame = () => {
          n += 1;
          element?.scrollBy(0, n <= count / 2 ? step : -step);
          if (n < count) requestAnimationFrame(frame);
          else done();
        };
        requestAnimationFrame(frame);
      }),
    [selector, frames, px] as const,
  );
