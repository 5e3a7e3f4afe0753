import type { ReactNode } from 'react';
import { holds, type Ladder, useFit } from '../shared/room-picture/use-fit.ts';

const ladderOf = (sizes: readonly number[]): Ladder<number> => ({
  steps: sizes,
  apply: (element, size) => {
    element.style.fontSize = `${size}px`;
  },
  fits: holds,
});

/** Sizes in px, largest first, for what must keep its place however long its text is. */
export const NAME = ladderOf([34, 30, 27, 24, 21, 18, 16]);
export const UNDER = ladderOf([15, 14, 13, 12.5]);
export const LABEL = ladderOf([25, 23, 21, 19, 17, 15]);
export const SCRIPT = ladderOf([28, 26, 24, 22, 20, 18, 17]);

type Props = {
  readonly ladder: Ladder<number>;
  readonly text: string;
  readonly className: string;
  readonly children: ReactNode;
};

/** A box of fixed size whose text is as large as fits in it. */
export function FitText({ ladder, text, className, children }: Props) {
  const [ref] = useFit<HTMLDivElement, number>(ladder, text);
  return (
    <div ref={ref} className={`fit-text ${className}`}>
      {children}
    </div>
  );
}
