/** The point of order that has the floor, as far as its name's field goes. */
type Point = { readonly turn: string; readonly name: string };

/** Where a name goes that is typed with the focus anywhere. */
export type Typing = {
  readonly type: (text: string) => void;
  /** A point of order is being recorded, behind this one; the promise is false where it was not. */
  readonly pointSent: (behind: Point | null, recorded: Promise<boolean>) => void;
  /** What the window shows now. */
  readonly shows: (point: Point | null) => void;
};

/**
 * A name goes to the point of order as long as that has none, else onto the list. What is typed in the instant before a
 * point of order is shown waits for its field: it is not a request for the floor.
 */
export const createTyping = (put: (field: 'point' | 'list', text: string) => void): Typing => {
  let shown: Point | null = null;
  let waiting: { text: string; readonly behind: string | null } | null = null;
  const type = (text: string): void => put(shown?.name === '' ? 'point' : 'list', text);
  const release = (): void => {
    const text = waiting?.text ?? '';
    waiting = null;
    if (text !== '') type(text);
  };
  return {
    type(text) {
      if (waiting === null) type(text);
      else waiting.text += text;
    },
    pointSent(behind, recorded) {
      waiting ??= { text: '', behind: behind?.turn ?? null };
      void recorded.then((done) => {
        if (!done) release();
      });
    },
    shows(point) {
      shown = point;
      if (waiting !== null && point !== null && point.turn !== waiting.behind) release();
    },
  };
};
