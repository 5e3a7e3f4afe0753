import type { Upcoming } from '../../../core/views/upcoming.ts';
import { useRoomTexts } from './room-texts.ts';
import { scriptOf } from './script-of.ts';
import { holds, type Ladder, useFit } from './use-fit.ts';

type Step = { readonly size: number; readonly wrap: boolean; readonly names: number };

/** Smaller first, then two lines, then fewer names: those left out count among "more". */
const steps = (sizes: readonly number[], wrapped: readonly number[], names: number): readonly Step[] => [
  ...sizes.map((size) => ({ size, wrap: false, names })),
  ...wrapped.map((size) => ({ size, wrap: true, names })),
  ...[2, 1, 0].map((fewer) => ({ size: 38, wrap: true, names: fewer })),
];

const ladder = (all: readonly Step[]): Ladder<Step> => ({
  steps: all,
  apply: (element, step) => {
    element.style.setProperty('--next-size', String(step.size));
    element.dataset.wrap = String(step.wrap);
    element.dataset.names = String(step.names);
  },
  fits: holds,
});

const LADDERS = { row: ladder(steps([52, 44], [44, 38], 3)), stack: ladder(steps([72, 60, 52], [60, 52, 44, 38], 3)) };

/** Who follows, and how many after them: in a row under the clock, or stacked where there is no clock. */
export function NextRow(props: {
  readonly next: readonly Upcoming[];
  readonly more: number;
  readonly as: 'row' | 'stack';
}) {
  const { t } = useRoomTexts();
  const { next, more, as } = props;
  const names = next.map((one) => (one.kind === 'name' ? one.text : t('next.round', { round: one.round })));
  const [ref, at] = useFit<HTMLDivElement, Step>(LADDERS[as], names.join('\n'));
  const after = more + Math.max(0, names.length - (LADDERS[as].steps[at]?.names ?? 3));
  // A row keeps its place, so that nothing else moves when the last speaker is called.
  if (names.length === 0) return as === 'row' ? <div className="room-next" data-as={as} /> : null;
  return (
    <div className="room-next" data-as={as}>
      <p className="room-next-label">{t('next.label')}</p>
      <div className="room-next-names" ref={ref}>
        <ol data-testid="room-next">
          {names.map((name) => (
            <li key={name} data-script={scriptOf(name)}>
              <bdi dir="auto">{name}</bdi>
            </li>
          ))}
        </ol>
      </div>
      {after > 0 && (
        <p className="room-next-more" data-testid="room-more">
          {t('next.more', { count: after })}
        </p>
      )}
    </div>
  );
}
