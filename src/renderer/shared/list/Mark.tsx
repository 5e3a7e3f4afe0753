import { ChevronDown, ChevronRight } from 'lucide-react';
import type { Instant } from '../../../core/timing/time.ts';
import { GridCell, GridRow } from './grid.tsx';
import type { Line, RowLine } from './lines.ts';
import type { RowActs } from './Row.tsx';
import { useWords } from './row-words.ts';

type Props = {
  readonly line: Exclude<Line, RowLine>;
  readonly index: number;
  readonly tabStop: boolean;
  readonly time: (at: Instant) => string;
  readonly toggleDone: () => void;
  readonly measure: RowActs['measure'];
};

/** A line between requests: where a round ends, and what stands under it. */
export function Mark({ line, index, tabStop, time, toggleDone, measure }: Props) {
  const { t } = useWords();
  const row = { className: 'mark', 'data-key': line.key, 'aria-rowindex': index + 1, ref: measure } as const;
  if (line.kind === 'cut')
    return (
      <GridRow {...row}>
        <GridCell className="cut">
          {t(line.last ? 'cut' : 'cutRound', { time: time(line.at), round: line.round })}
        </GridCell>
      </GridRow>
    );
  if (line.kind === 'head' && line.part === 'done')
    return (
      <GridRow {...row} tabIndex={tabStop ? 0 : -1} onClick={toggleDone}>
        <GridCell className="part" aria-expanded={line.open}>
          {line.open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" data-mirror="" />}
          {t('done', { count: line.count })}
        </GridCell>
      </GridRow>
    );
  return (
    <GridRow {...row}>
      <GridCell className="part">
        {line.kind === 'round' ? t('round', { round: line.round }) : t('rights', { count: line.count })}
      </GridCell>
    </GridRow>
  );
}
