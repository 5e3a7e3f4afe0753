import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** A ladder of sizes, largest first: how a step is put on the element, and whether all is well with it. */
export type Ladder<Step> = {
  readonly steps: readonly Step[];
  readonly apply: (element: HTMLElement, step: Step) => void;
  readonly fits: (element: HTMLElement, step: Step) => boolean;
};

/**
 * Puts an element on the first step of a ladder that fits, else on the last, before it is painted; again when `text`,
 * the element's own size or the fonts change. Answers with the element's ref and the step's number.
 */
export const useFit = <Element extends HTMLElement, Step>(
  ladder: Ladder<Step>,
  text: string,
): readonly [RefObject<Element | null>, number] => {
  const ref = useRef<Element>(null);
  const [taken, setTaken] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what the element holds.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const settle = () => {
      const at = ladder.steps.findIndex((step) => {
        ladder.apply(element, step);
        return ladder.fits(element, step);
      });
      setTaken(at === -1 ? ladder.steps.length - 1 : at);
    };
    settle();
    const sizes = new ResizeObserver(settle);
    sizes.observe(element);
    document.fonts.addEventListener('loadingdone', settle);
    return () => {
      sizes.disconnect();
      document.fonts.removeEventListener('loadingdone', settle);
    };
  }, [ladder, text]);
  return [ref, taken];
};

/**
 * True if the element's children lie within it. Their boxes are measured and not its overflow, to which every font adds
 * more than its line height. One pixel is rounding.
 */
export const holds = (element: HTMLElement): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  const rows = [...element.children].map((child) => child.getBoundingClientRect()).filter((row) => row.height > 0);
  return (
    rows.every((row) => row.top >= top - 1 && row.bottom <= bottom + 1) &&
    element.scrollWidth <= element.clientWidth + 1
  );
};

/** Lines of text in a block, by its line height. */
export const linesOf = (block: HTMLElement): number =>
  Math.round(block.offsetHeight / Number.parseFloat(getComputedStyle(block).lineHeight));
