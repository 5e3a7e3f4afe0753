import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { RoomPageView } from '../../src/contract/room-page.ts';
import { clockText, remaining } from '../../src/core/timing/clock-face.ts';
import { instant } from '../../src/core/timing/time.ts';
import { openPlainWindow, type PlainWindow } from './support/plain-window.ts';
import { cases } from './support/room-gallery/cases.ts';
import type {} from './support/room-gallery/gallery.tsx';
import { measure } from './support/room-measures.ts';

// The room's pages alone, in the application's own browser, under the application's own policy: every scene and state.
let own: PlainWindow;
let page: Page;

test.beforeAll(async () => {
  own = await openPlainWindow();
  page = own.page;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(own.gallery.pictures);
  await page.getByTestId('room-scene').waitFor();
});

test.afterAll(() => own?.close());

test.afterEach(() => {
  expect(own.complaints.splice(0), 'the page complained').toEqual([]);
});

/** Shows a case in the page, which is loaded once. */
const show = (name: string, language = 'en') =>
  page.evaluate(([shown = '', lng = '']) => window.showCase(shown, lng), [name, language]);

const everyCase = Object.keys(cases('en'));
const FULL = { width: 1920, height: 1080 };

for (const language of ['en', 'ar', 'qps', 'qps-rtl']) {
  for (const size of language.startsWith('qps')
    ? [FULL]
    : [FULL, { width: 1280, height: 720 }, { width: 400, height: 225 }]) {
    test(`in ${language} at ${size.width}x${size.height} all stands in its place and can be read`, async () => {
      await page.setViewportSize(size);
      for (const name of everyCase) {
        await show(name, language);
        const found = await page.evaluate(measure);
        expect.soft(found.outside, `${name}: outside the safe area`).toEqual([]);
        expect.soft(found.small, `${name}: capitals under 2.5 % of the height`).toEqual([]);
        expect.soft(found.overlaps, `${name}: rows over each other`).toEqual([]);
        expect.soft(found.scrolls, `${name}: scroll bars`).toBe(false);
      }
    });
  }
}

for (const language of ['en', 'ar']) {
  test(`in ${language} axe finds nothing`, async () => {
    await page.setViewportSize(FULL);
    for (const name of [
      'called',
      'running',
      'concluding',
      'over',
      'paused',
      'hidden',
      'lost',
      'point',
      'pointNamed',
      'message',
      'joint',
      'round',
      'roundListOpen',
      'title',
      'hold',
    ]) {
      await show(name, language);
      // Electron's windows cannot open the blank page that the other mode needs.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect
        .soft(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          name,
        )
        .toEqual([]);
    }
  });
}

test('each phase has its own word, shape, bar and colour', async () => {
  await page.setViewportSize(FULL);
  const table = [
    ['called', 'called', 'Speaking time', '2:00', 'rgb(244, 247, 251)', 1],
    ['running', 'running', 'Speaking', '1:24', 'rgb(92, 224, 198)', 0.7],
    ['concluding', 'concluding', 'Please conclude', '0:28', 'rgb(255, 194, 51)', 28 / 120],
    ['over', 'over', 'Time is over', '+0:12', 'rgb(255, 122, 112)', 1],
    ['paused', 'paused', 'Paused', '1:24', 'rgb(185, 178, 255)', 0.7],
    ['pausedOver', 'paused', 'Paused', '+0:12', 'rgb(185, 178, 255)', 1],
  ] as const;
  const shapes = new Set<string>();
  for (const [name, state, word, digits, colour, part] of table) {
    await show(name);
    await expect(page.getByTestId('room-scene')).toHaveAttribute('data-scene', 'speaker');
    await expect(page.getByTestId('room-state')).toHaveAttribute('data-state', state);
    await expect(page.getByTestId('room-state')).toHaveText(word);
    await expect(page.getByTestId('room-state')).toHaveCSS('color', colour);
    await expect(page.getByTestId('room-clock')).toHaveText(digits);
    const bar = await page.evaluate(() => {
      const width = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().width ?? 0;
      return width('.room-bar-left') / width('.room-bar-track');
    });
    expect(bar, name).toBeCloseTo(part, 2);
    const frame = await page.getByTestId('room-scene').evaluate((scene) => getComputedStyle(scene, '::after').content);
    expect(frame === 'none', `${name}: the frame belongs to time that is over`).toBe(state !== 'over');
    shapes.add(await page.locator('.room-shape').innerHTML());
  }
  expect(shapes.size).toBe(5);
});

test('where the clock is hidden there is a name and an office and nothing else', async () => {
  await show('hidden');
  await expect(page.getByTestId('room-name')).toHaveText('H.E. Ms. Amara Delacroix-Oyelaran');
  await expect(page.getByTestId('room-capacity')).toBeVisible();
  for (const id of ['room-clock', 'room-state', 'room-next', 'room-more'])
    await expect(page.getByTestId(id)).toHaveCount(0);
  await expect(page.locator('.room-bar')).toHaveCount(0);
});

test('a point of order says what it is, who raised it and whose turn waits, and shows no clock', async () => {
  await page.setViewportSize(FULL);
  const title = page.getByRole('heading');
  await show('point');
  await expect(page.getByTestId('room-scene')).toHaveAttribute('data-scene', 'point');
  await expect(title).toHaveText('Point of order');
  await expect(page.getByTestId('room-name')).toHaveCount(0);
  await expect(page.getByTestId('room-suspended')).toHaveText('Suspended: Tunisia');
  for (const id of ['room-clock', 'room-state', 'room-next']) await expect(page.getByTestId(id)).toHaveCount(0);
  const place = await title.boundingBox();
  for (const named of ['pointNamed', 'pointLong']) {
    await show(named);
    await expect(page.getByTestId('room-name')).toHaveText(/Norway|United Kingdom/);
    expect(await title.boundingBox(), 'the title stays where it is when a name comes').toEqual(place);
  }
  await show('pointAlone');
  await expect(page.getByTestId('room-suspended')).toHaveCount(0);
});

test('a message stands alone, with the clock time that it names', async () => {
  await show('message');
  await expect(page.getByTestId('room-scene')).toHaveAttribute('data-scene', 'message');
  await expect(page.getByTestId('room-message')).toHaveText('The list of speakers closes at 16:05.');
  for (const id of ['room-name', 'room-clock', 'room-state', 'room-next'])
    await expect(page.getByTestId(id)).toHaveCount(0);
});

test('for whom somebody speaks is said in words that follow the count', async () => {
  const table = [
    ['states', 'en', 'on behalf of 34 States'],
    ['statesFew', 'en', 'also on behalf of 3 States'],
    ['also', 'en', 'also on behalf of the Group of African States'],
    ['jointTwo', 'en', 'jointly with Chad'],
    ['joint', 'en', "jointly with Chad, Costa Rica, Fiji, Lao People's Democratic Republic and Uruguay"],
    ['jointMany', 'en', 'jointly with 11 other delegations'],
    ['rightOfReply', 'en', 'in exercise of the right of reply'],
    ['states', 'ar', 'باسم 34 دولة'],
    ['statesFew', 'ar', 'وباسم 3 دول أيضاً'],
    ['jointMany', 'ar', 'بالاشتراك مع 11 وفداً آخر'],
  ] as const;
  for (const [name, language, text] of table) {
    await show(name, language);
    await expect(page.getByTestId('room-capacity'), `${name} ${language}`).toHaveText(text);
  }
});

test('where the room is told of the list, the round card says whether it is open, and until when', async () => {
  const list = page.getByTestId('room-list');
  for (const [name, text] of [
    ['roundListOpen', 'List of speakers open, closes 16:15'],
    ['roundListOpenLong', 'List of speakers open'],
    ['roundListWaits', 'List of speakers opens 16:03'],
    ['roundListClosed', 'List of speakers closed'],
  ] as const) {
    await show(name);
    await expect(list).toHaveText(text);
  }
  await show('round');
  await expect(list).toHaveCount(0);
});

test('who follows is named by three and counted', async () => {
  await show('running');
  await expect(page.getByTestId('room-next').getByRole('listitem')).toHaveText([
    'Norway',
    'Thailand',
    'European Union',
  ]);
  await expect(page.getByTestId('room-more')).toHaveText('+ 11 more');
  await show('last');
  await expect(page.getByTestId('room-next')).toHaveCount(0);
  await expect(page.getByTestId('room-more')).toHaveCount(0);
});

test('digits do not jump: 1:11 is as wide as 2:00, and they are 24 % of the height', async () => {
  await show('running');
  const widths = await page.getByTestId('room-clock').evaluate((clock) =>
    ['1:11', '2:00', '0:47'].map((text) => {
      clock.textContent = text;
      return clock.getBoundingClientRect().width;
    }),
  );
  expect(new Set(widths).size).toBe(1);
  const size = await page
    .getByTestId('room-clock')
    .evaluate((clock) => Number.parseFloat(getComputedStyle(clock).fontSize));
  // Capitals and digits of Noto Sans are 0.714 em high.
  expect((size * 0.714) / 1080).toBeCloseTo(0.238, 3);
});

test('Arabic runs from right to left, its digits from left to right', async () => {
  await show('running', 'ar');
  const found = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const clock = document.querySelector('[data-testid=room-clock]')?.firstChild;
    const letter = (at: number) => {
      const range = document.createRange();
      if (clock) range.setStart(clock, at);
      if (clock) range.setEnd(clock, at + 1);
      return range.getBoundingClientRect().x;
    };
    return {
      clock: box('[data-testid=room-clock]').right,
      bar: box('.room-bar-left').right,
      track: box('.room-bar-track').right,
      state: box('[data-testid=room-state]').left,
      letters: [letter(0), letter(1), letter(2), letter(3)],
    };
  });
  expect(found.clock).toBeCloseTo(1824, 0);
  expect(found.state).toBeCloseTo(96, 0);
  expect(found.bar, 'the bar drains towards the reading start').toBeCloseTo(found.track, 0);
  expect(found.letters).toEqual([...found.letters].sort((a, b) => a - b));
  await expect(page.getByTestId('room-clock')).toHaveText('1:24');
});

test('names are set in the bundled fonts, the name on the largest step that fits', async () => {
  const steps: Record<string, number> = {};
  for (const name of ['running', 'long', 'longFrench', 'longest', 'han', 'foreign']) {
    await show(name);
    steps[name] = await page
      .getByTestId('room-name')
      .evaluate((heading) =>
        Number(getComputedStyle(heading.parentElement as Element).getPropertyValue('--name-size')),
      );
  }
  expect(steps.running).toBe(112);
  expect(steps.long).toBe(112);
  expect(steps.longFrench).toBeGreaterThanOrEqual(84);
  expect(steps.longest).toBe(72);
  await show('han');
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('"', '')),
  );
  expect(new Set(loaded)).toContain('Noto Sans SC');
});

test('a scene it does not know, or none yet, is a title card', async () => {
  await show('nothing');
  await expect(page.getByTestId('room-scene')).toHaveAttribute('data-scene', 'title');
  await expect(page.getByRole('heading')).toHaveText('Panel session');
});

test.describe('the page itself', () => {
  /** Puts a host behind the page that runs `ahead` ms before its clock and shows `view`. */
  const open = async (view: unknown, ahead = 0) => {
    await page.addInitScript(
      ({ shown, before }) => {
        const listeners = new Set<(push: unknown) => void>();
        const host = { beats: 0, now: () => Math.round(performance.timeOrigin + performance.now() + before) };
        const call = async (name: string) => {
          host.beats += name === 'time' ? 1 : 0;
          return { output: name === 'time' ? { host: host.now(), rate: 1 } : { seq: 1, view: shown } };
        };
        const onPush = (listener: (push: unknown) => void) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        };
        Object.assign(window, {
          rostrum: { call, onPush },
          host,
          push: (sent: unknown) => {
            for (const listener of listeners) listener(sent);
          },
        });
      },
      { shown: view, before: ahead },
    );
    await page.goto(own.gallery.page);
    await page.getByTestId('room-scene').waitFor();
  };

  const speaking = (from: number): RoomPageView => {
    const view = cases('en').running as RoomPageView;
    if (view.scene.kind !== 'speaker' || view.scene.face === null) throw new Error('The case has a clock.');
    return { ...view, scene: { ...view.scene, face: { ...view.scene.face, runningSince: instant(from) } } };
  };

  test('counts by the host, not by its own clock, and shows the second that the instants give', async () => {
    // The host is 1 h 0.37 s ahead. The turn passes from 0:31 over the edge of concluding to 0:29.
    const ahead = 3_600_370;
    const view = speaking(Date.now() + ahead - 89_500);
    await open(view, ahead);
    await expect(page.getByTestId('room-clock')).not.toHaveText('2:00');
    const samples = await page.evaluate(
      () =>
        new Promise<{ at: number; text: string }[]>((resolve) => {
          const taken: { at: number; text: string }[] = [];
          const timer = setInterval(() => {
            const text = document.querySelector('[data-testid=room-clock]')?.textContent ?? '';
            taken.push({ at: (window as unknown as { host: { now: () => number } }).host.now(), text });
            if (taken.length === 30) {
              clearInterval(timer);
              resolve(taken);
            }
          }, 100);
        }),
    );
    const face = view.scene.kind === 'speaker' ? view.scene.face : null;
    if (face === null) throw new Error('The case has a clock.');
    for (const { at, text } of samples) {
      const fromEdge = (((at - (face.runningSince ?? 0)) % 1000) + 1000) % 1000;
      if (fromEdge < 100 || fromEdge > 900) continue;
      expect(text).toBe(clockText(remaining(face, instant(at))));
    }
    expect(new Set(samples.map(({ text }) => text)).size).toBeGreaterThanOrEqual(3);
  });

  test('sends its heartbeat each second and nothing else', async () => {
    await open(speaking(Date.now()));
    const beats = () => page.evaluate(() => (window as unknown as { host: { beats: number } }).host.beats);
    const before = await beats();
    await expect.poll(beats, { timeout: 5_000 }).toBeGreaterThanOrEqual(before + 2);
  });

  test('draws the title card with the last title in place of a view it cannot draw', async () => {
    await open(speaking(Date.now()));
    await page.evaluate(() =>
      (window as unknown as { push: (sent: unknown) => void }).push({
        push: 'view',
        data: { seq: 2, after: 1, patch: { set: { scene: { kind: 'fireworks' } } } },
      }),
    );
    await expect(page.getByTestId('room-scene')).toHaveAttribute('data-scene', 'title');
    await expect(page.getByRole('heading')).toHaveText('Water cooperation across borders');
    // React tells the console of what the boundary caught.
    own.complaints.splice(0);
  });
});
