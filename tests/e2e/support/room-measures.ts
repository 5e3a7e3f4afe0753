/** What is wrong with the room's picture on the page, by element. Runs in the page: it may use nothing from outside. */
export const measure = () => {
  const { innerWidth: width, innerHeight: height } = window;
  const px = Math.min(height / 1080, width / 1920);
  const shown = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
  const name = (element: Element) => `${element.className || element.tagName} "${element.textContent?.slice(0, 30)}"`;

  // Text by its letters' boxes, in the line box: the font's own box is higher than what is painted.
  const texts = [...document.querySelectorAll('.room-scene *')].filter(
    (element) =>
      shown(element) && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
  );
  const outside = [...document.querySelectorAll('.room-scene :is(h1, p, ol, ul, svg, .room-bar-track, .room-clock)')]
    .filter(shown)
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const slack = 1;
      return (
        box.left < width * 0.05 - slack ||
        box.right > width * 0.95 + slack ||
        box.top < height * 0.05 - slack ||
        box.bottom > height * 0.95 + slack
      );
    })
    .map(name);
  // Capitals of Noto Sans are 0.714 em high; 38 px of 1080 are 2.51 %.
  const small = texts
    .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) * 0.714 < height * 0.025 - 0.1 * px)
    .map(name);
  const rows = [...document.querySelectorAll('.room-scene > *')].filter(shown);
  const inner = rows
    .flatMap((row) => (row.matches('.room-names, .room-card, .room-round, .room-point') ? [...row.children] : [row]))
    .filter(shown);
  const overlaps = inner
    .slice(1)
    .filter((row, at) => row.getBoundingClientRect().top < (inner[at]?.getBoundingClientRect().bottom ?? 0) - 1)
    .map(name);
  const page = document.documentElement;
  const scrolls = page.scrollHeight > page.clientHeight || page.scrollWidth > page.clientWidth;
  return { outside, small, overlaps, scrolls };
};
