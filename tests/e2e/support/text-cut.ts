/**
 * Texts of the page that cannot be read whole, by element: wider or higher than the box that hides the rest, or painted
 * past their button's, panel's or the window's edge. What scrolls on purpose is let pass, and so is an ellipsis whose
 * `title`, its own or around it, says all. Runs in the page: it may use nothing from outside.
 */
export const textCut = (): readonly string[] => {
  const SLACK = 1.5;
  const name = (element: Element) => `${element.className || element.tagName} "${element.textContent?.slice(0, 50)}"`;
  const ownText = (element: Element) =>
    [...element.childNodes].filter((node) => node.nodeType === 3 && node.textContent?.trim());
  /** Where the text's own letters are painted: the font's own box is higher than what is painted in it. */
  const painted = (element: Element) => {
    const beyond = Number.parseFloat(getComputedStyle(element).fontSize) * 0.2;
    return ownText(element).flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].map(({ left, right, top, bottom }) => ({
        left,
        right,
        top: top + beyond,
        bottom: bottom - beyond,
      }));
    });
  };
  const forReadersOnly = (element: Element) => {
    for (let one: Element | null = element; one; one = one.parentElement)
      if (one.clientWidth <= 1 && one.clientHeight <= 1 && getComputedStyle(one).overflow === 'hidden') return true;
    return false;
  };
  /** Cut with an ellipsis, while the `title` says all. */
  const saidInTitle = (element: Element, texts: readonly string[], box = element) => {
    const title = element.closest('[title]')?.getAttribute('title') ?? '';
    return getComputedStyle(box).textOverflow === 'ellipsis' && texts.every((text) => title.includes(text));
  };
  /** What cuts the text off, or has it painted over its neighbours, from its own element up to the window. */
  const cutBy = (element: Element): Element | null => {
    const boxes = painted(element);
    for (let box: Element | null = element; box; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      const across = boxes.some((one) => one.left < edge.left - SLACK || one.right > edge.right + SLACK);
      const down = boxes.some((one) => one.top < edge.top - SLACK || one.bottom > edge.bottom + SLACK);
      const bounded = box.matches('button, .panel, .card, body');
      const over = box === element && getComputedStyle(box).display !== 'inline';
      if (across && (over || bounded || overflowX === 'hidden' || overflowX === 'clip')) return box;
      if (overflowY === 'auto' || overflowY === 'scroll') return null;
      if (down && (bounded || overflowY === 'hidden' || overflowY === 'clip')) return box;
    }
    return null;
  };
  const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const hintCut = (input: HTMLInputElement) => {
    const { font, paddingLeft, paddingRight } = getComputedStyle(input);
    canvas.font = font;
    const room = input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    return canvas.measureText(input.placeholder).width > room + SLACK && !saidInTitle(input, [input.placeholder]);
  };
  const shown = [...document.querySelectorAll('body *:not(script, style, .mirror *, svg *)')].filter(
    (element) => element.checkVisibility() && !forReadersOnly(element),
  );
  return [
    ...shown.flatMap((element) => {
      const texts = ownText(element).map((node) => node.textContent?.trim() ?? '');
      const box = cutBy(element);
      return box === null || saidInTitle(element, texts, box)
        ? []
        : [`${name(element)} by ${box.className || box.tagName}`];
    }),
    ...shown
      .filter((element) => element instanceof HTMLInputElement && element.matches(':placeholder-shown'))
      .filter((element) => hintCut(element as HTMLInputElement))
      .map((element) => `the hint of ${name(element)}`),
  ];
};
