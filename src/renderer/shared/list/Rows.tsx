import { type ReactNode, type Ref, useCallback, useImperativeHandle, useMemo, useRef } from 'react';
import { get } from '../../../core/table.ts';
import type { Instant } from '../../../core/timing/time.ts';
import type { EntryRow } from '../../../core/views/entry-list.ts';
import type { Send } from '../client/send.ts';
import { clockTime } from '../i18n/clock-time.ts';
import { isAway, repliesAsked } from './doubts.ts';
import { Grid, GridCell, GridRow } from './grid.tsx';
import { dropIndex } from './line-steps.ts';
import type { Line, RowLine } from './lines.ts';
import type { Known, ListView } from './list-view.ts';
import { Mark } from './Mark.tsx';
import { Row, type RowActs } from './Row.tsx';
import { useWords } from './row-words.ts';
import { useDrag } from './use-drag.ts';
import type { Moves } from './use-moves.ts';
import { useRowFocus } from './use-row-focus.ts';
import { type RowKind, useRowWindow } from './use-row-window.ts';

/** What the keys do with the list from outside it. */
export type ListKeys = {
  /** The entry of the row that has the focus, if it waits. */
  readonly focused: () => string | null;
  /** Puts the focus on the row that had it last, the first one otherwise. */
  readonly enter: () => void;
};

type Props = {
  readonly view: ListView;
  readonly lines: readonly Line[];
  readonly search: string;
  readonly known: Known;
  readonly moves: Moves;
  readonly send: Send;
  readonly keys: Ref<ListKeys>;
  readonly labelledBy: string;
  readonly empty: string;
  readonly toggleDone: () => void;
  readonly details: (row: EntryRow, line: RowLine, close: () => void) => ReactNode;
};

/** What a line is like before it has been seen, in px: a name alone, a name with a line under it, anything else. */
const ONE_LINE: RowKind = { kind: 'one', guess: 31 };
const TWO_LINES: RowKind = { kind: 'two', guess: 47 };
const MARK: RowKind = { kind: 'mark', guess: 26 };
const NO_ROWS: readonly EntryRow[] = [];
/** The places that never move by themselves while a round runs (DESIGN 5). */
const SAFE = 2;

/** The rows, of which only those in sight are drawn: each can be gone to, moved, dragged and opened. */
export function Rows({ view, lines, search, known, moves, send, keys, labelledBy, empty, toggleDone, details }: Props) {
  const { list, rules, session, floor } = view;
  const { language } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const focus = useRowFocus(scroller, lines, moves, toggleDone, language);
  const lineKeys = useMemo(() => lines.map(({ key }) => key), [lines]);
  const kindOf = useCallback(
    (index: number) => {
      const line = lines[index];
      if (line?.kind !== 'row') return MARK;
      const { row } = line;
      return row.onBehalfOf !== null || row.speaker !== null || row.states !== null ? TWO_LINES : ONE_LINE;
    },
    [lines],
  );

  const drop = (key: string, before: number) => {
    const mine = lines[lineKeys.indexOf(key)];
    const index = mine?.kind === 'row' ? dropIndex(lines, mine, before) : null;
    if (index !== null) moves.to(key, index);
  };
  const lineAt = (y: number): number => {
    const index = rows.indexAt(y);
    return y > (rows.top(index) + rows.top(index + 1)) / 2 ? index + 1 : index;
  };
  const { dragged, start } = useDrag(scroller, lineAt, drop);
  const draggedAt = dragged === null ? -1 : lineKeys.indexOf(dragged.key);
  const rows = useRowWindow(scroller, lineKeys, kindOf, [focus.stop, focus.openAt, draggedAt], search);

  // Held, so that rows that did not change are not drawn again.
  const newest = useRef({ start, moves });
  newest.current = { start, moves };
  const { measure } = rows;
  const { toggle } = focus;
  const acts = useMemo<RowActs>(
    () => ({
      toggle,
      measure,
      next: (id) => newest.current.moves.behind(id, null),
      absent: (id) => void send({ type: 'MarkAbsent', entry: id }),
      withdraw: (id) => void send({ type: 'Withdraw', entry: id }),
      back: (id) => void send({ type: 'BringBack', entry: id }),
      drag: (id, event) => newest.current.start(id, event),
    }),
    [toggle, measure, send],
  );

  useImperativeHandle(keys, () => ({
    focused: () => {
      const row = document.activeElement?.closest<HTMLElement>('[data-entry]');
      const id = row && scroller.current?.contains(row) ? (row.dataset.entry ?? '') : '';
      return get(list.entries, id)?.status === 'waiting' ? id : null;
    },
    enter: () => scroller.current?.querySelector<HTMLElement>('[data-entry][tabindex="0"]')?.focus(),
  }));

  const time = (at: Instant) => clockTime(at, session.zone, session.clockOffset);
  const rowOf = (line: RowLine, index: number) => {
    const { row, standing, part } = line;
    const asked = known.asked(row.delegation);
    const about = standing?.at == null ? null : time(standing.at);
    const inOrder = part === 'order' && standing !== null;
    return (
      <Row
        key={line.key}
        row={row}
        place={standing?.place ?? null}
        nth={standing?.nth ?? 0}
        kept={standing?.kept ?? false}
        safe={floor.round !== null && inOrder && standing.place <= SAFE}
        next={session.phase === 'open' && inOrder && standing.place === 1}
        beyond={floor.round !== null && inOrder && standing.round === null}
        about={about}
        inscribed={time(row.inscribedAt)}
        blocks={rules.blocks}
        joined={known.joined.get(line.key) ?? NO_ROWS}
        others={standing === null || asked.length < 2 ? NO_ROWS : asked}
        onPanel={standing !== null && known.onPanel.has(row.delegation)}
        replies={part === 'rights' ? repliesAsked(list, row.delegation, row.number) : 0}
        away={about !== null && isAway(about, row)}
        spoke={standing !== null && known.spoke.has(row.delegation)}
        index={index}
        tabStop={index === focus.stop}
        dragged={index === draggedAt}
        acts={acts}
        details={focus.open === line.key ? details(row, line, focus.close) : null}
      />
    );
  };

  let end = 0;
  const drawn = rows.indices.flatMap((index) => {
    const line = lines[index];
    if (line === undefined) return [];
    const gap = index > end ? [<Gap key={`gap-${end}`} height={rows.top(index) - rows.top(end)} />] : [];
    end = index + 1;
    if (line.kind === 'row') return [...gap, rowOf(line, index)];
    const tabStop = index === focus.stop;
    return [...gap, <Mark key={line.key} {...{ line, index, tabStop, time, toggleDone, measure }} />];
  });

  return (
    <Grid
      className="rows"
      ref={scroller}
      data-testid="speakers-list"
      data-dragging={dragged !== null || undefined}
      tabIndex={focus.stop < 0 ? 0 : -1}
      aria-rowcount={Math.max(1, lines.length)}
      aria-labelledby={labelledBy}
      {...focus.handlers}
      onMouseDown={(event) => {
        // A pointer takes the focus from the one button only into a field.
        if (!(event.target as Element).closest('input, select, textarea, label')) event.preventDefault();
      }}
    >
      {lines.length === 0 && (
        <GridRow>
          <GridCell className="empty">{empty}</GridCell>
        </GridRow>
      )}
      {drawn}
      {end < lines.length && <Gap key="gap-end" height={rows.top(lines.length) - rows.top(end)} />}
      {dragged !== null && (
        <div className="drop" role="presentation" style={{ insetBlockStart: rows.top(dragged.before) }} />
      )}
    </Grid>
  );
}

const Gap = ({ height }: { readonly height: number }) => <div role="presentation" style={{ blockSize: height }} />;
