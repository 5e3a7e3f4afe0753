import {
  ArrowLeftRight,
  ArrowUpDown,
  Bookmark,
  ChevronsUp,
  Ellipsis,
  TriangleAlert,
  Undo2,
  UserX,
  X,
} from 'lucide-react';
import { memo, type PointerEvent, type ReactNode, useState } from 'react';
import type { Placed } from '../../../core/session/state.ts';
import type { Blocks } from '../../../core/session/vocabulary.ts';
import { minutesText } from '../../../core/timing/clock-face.ts';
import type { EntryRow } from '../../../core/views/entry-list.ts';
import { USUAL_REPLIES } from './doubts.ts';
import { GridCell, GridRow } from './grid.tsx';
import { capacityOf, limitWords, listed, tagsOf, useWords, whyOf } from './row-words.ts';

/** What a pointer does to a row; always the same functions, so that rows that did not change are not drawn again. */
export type RowActs = {
  readonly toggle: (id: string) => void;
  readonly next: (id: string) => void;
  readonly absent: (id: string) => void;
  readonly withdraw: (id: string) => void;
  readonly back: (id: string) => void;
  readonly drag: (id: string, event: PointerEvent) => void;
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined;
};

type Props = {
  readonly row: EntryRow;
  /** Counted from 1 over all who wait, also where a search hides some; null where it no longer waits. */
  readonly place: number | null;
  readonly nth: number;
  readonly kept: boolean;
  readonly safe: boolean;
  readonly next: boolean;
  /** No round reaches it. */
  readonly beyond: boolean;
  readonly about: string | null;
  readonly inscribed: string;
  readonly blocks: Blocks;
  readonly joined: readonly EntryRow[];
  readonly others: readonly EntryRow[];
  readonly onPanel: boolean;
  readonly away: boolean;
  /** Of a right of reply: which of its delegation's it is, from 1. */
  readonly replies: number;
  readonly spoke: boolean;
  readonly index: number;
  readonly tabStop: boolean;
  readonly dragged: boolean;
  readonly acts: RowActs;
  /** What it opens to; null while it is closed. */
  readonly details: ReactNode;
};

/** One request: its place, name and capacity, what it is given and when, and why it stands there. */
export const Row = memo(function Row(props: Props) {
  const { row, place, next, about, index, tabStop, acts, details } = props;
  const { t, language } = useWords();
  const capacity = capacityOf(t, language, row, props.joined);
  const tags = tagsOf(row, props.spoke);
  const limit = limitWords(t, row);
  const doubts = useDoubtWords(props);
  const [pointed, setPointed] = useState(NO_HOVER);
  const why =
    place === null
      ? t(`outcome.${row.status}`)
      : whyOf(t, language, row, props.blocks, {
          nth: props.nth,
          safe: props.safe,
          kept: props.kept,
          inscribed: props.inscribed,
        });
  const label = [
    place === null ? row.name : t('placed', { place, name: row.name }),
    ...capacity,
    ...tags.map((tag) => t(`tag.${tag}`)),
    ...(place === null ? [] : [next ? t('nextWords') : about === null ? '' : t('about', { time: about }), limit]),
    ...doubts,
    why,
  ].filter((part) => part !== '');
  const dot = row.limitMs !== null || row.extraMs > 0;
  return (
    <GridRow
      className="row"
      tabIndex={tabStop ? 0 : -1}
      ref={acts.measure}
      aria-rowindex={index + 1}
      aria-label={label.join(', ')}
      data-key={row.id}
      data-entry={row.id}
      data-next={next || undefined}
      data-beyond={props.beyond || undefined}
      data-over={place === null || undefined}
      data-dragged={props.dragged || undefined}
      data-open={details !== null || undefined}
      onClick={(event) => {
        if (!(event.target as Element).closest('.details, button, .handle')) acts.toggle(row.id);
      }}
      onContextMenu={(event) => {
        if ((event.target as Element).closest('.details')) return;
        event.preventDefault();
        acts.toggle(row.id);
      }}
    >
      <GridCell className="row-line" onPointerEnter={() => setPointed(true)} title={[...doubts, why].join('\n')}>
        <span className="row-number">{place ?? row.number}</span>
        {place === null ? (
          <span className="handle" />
        ) : (
          <span
            className="handle"
            data-drags=""
            aria-hidden="true"
            title={t('drag')}
            onPointerDown={(event) => acts.drag(row.id, event)}
          />
        )}
        <span className="row-name">
          <bdi>{row.name}</bdi>
          {row.placed !== null && <PlacedMark placed={row.placed} />}
          {doubts.length > 0 && <TriangleAlert className="doubt" aria-hidden="true" />}
          {tags.map((tag) => (
            <span key={tag} className="tag" data-tag={tag}>
              {t(`tag.${tag}`)}
            </span>
          ))}
        </span>
        {place === null && <span className="row-outcome">{t(`outcome.${row.status}`)}</span>}
        {next && <strong className="next">{t('next')}</strong>}
        {about !== null && !next && (
          <span className="row-about" dir="ltr">
            ~{about}
          </span>
        )}
        {place !== null && (
          <span className="row-limit" dir="ltr" data-own={dot || undefined} title={dot ? limit : undefined}>
            {minutesText(row.limit / 1000)}
            {row.extraMs > 0 ? '+' : ''}
          </span>
        )}
        {capacity.length > 0 && <span className="row-under">{capacity.join(' · ')}</span>}
        <RowButtons row={row} waits={place !== null} acts={acts} open={details !== null} pointed={pointed} />
      </GridCell>
      {details !== null && (
        <GridCell className="details">
          <p className="why">{why}</p>
          {doubts.map((doubt) => (
            <p key={doubt} className="doubt">
              <TriangleAlert aria-hidden="true" />
              {doubt}
            </p>
          ))}
          {details}
        </GridCell>
      )}
    </GridRow>
  );
});

const MARKS = { moved: ArrowUpDown, next: ChevronsUp, swapped: ArrowLeftRight, returned: Undo2, kept: Bookmark };

function PlacedMark({ placed }: { readonly placed: Placed }) {
  const Mark = MARKS[placed.how];
  return <Mark className="placed" data-how={placed.how} aria-hidden="true" />;
}

const useDoubtWords = ({ row, others, onPanel, away, about, replies }: Props): readonly string[] => {
  const { t, language } = useWords();
  const elsewhere = others.filter((other) => other.id !== row.id);
  return [
    ...(away && about !== null ? [t('doubt.away', { time: about, hours: hoursOf(row) })] : []),
    ...(elsewhere.length > 0
      ? [
          t('doubt.twice', {
            others: listed(
              language,
              elsewhere.map((other) =>
                other.onBehalfOf === null
                  ? t('doubt.number', { number: other.number })
                  : t('doubt.behalf', { number: other.number, group: other.onBehalfOf }),
              ),
            ),
          }),
        ]
      : []),
    ...(onPanel ? [t('doubt.panel')] : []),
    ...(replies > USUAL_REPLIES ? [t('add.replies', { name: row.name, count: replies, ordinal: true })] : []),
  ];
};

const hoursOf = ({ hereFrom, hereUntil }: EntryRow): string => `${hereFrom ?? '…'}–${hereUntil ?? '…'}`;

/** Nothing hovers here: what a pointer would have to find is shown. */
const NO_HOVER = window.matchMedia('(hover: none)').matches;

/** For pointers; by keyboard everything is in what the row opens to. All but the last are drawn once a pointer comes. */
function RowButtons(props: {
  readonly row: EntryRow;
  readonly waits: boolean;
  readonly acts: RowActs;
  readonly open: boolean;
  readonly pointed: boolean;
}) {
  const { row, acts, open, pointed } = props;
  const waits = props.waits && pointed;
  const { t } = useWords();
  const button = (label: string, icon: ReactNode, act: (id: string) => void, expanded?: boolean) => (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      aria-expanded={expanded}
      title={label}
      onClick={() => act(row.id)}
    >
      {icon}
    </button>
  );
  const { name } = row;
  return (
    <span className="row-actions">
      {waits && button(t('speaksNext', { name }), <ChevronsUp aria-hidden="true" />, acts.next)}
      {waits && button(t('markAbsent', { name }), <UserX aria-hidden="true" />, acts.absent)}
      {waits && button(t('withdraw', { name }), <X aria-hidden="true" />, acts.withdraw)}
      {pointed &&
        (row.status === 'withdrawn' || row.status === 'not-admitted') &&
        button(t('return', { name }), <Undo2 aria-hidden="true" />, acts.back)}
      {button(t('more', { name }), <Ellipsis aria-hidden="true" />, acts.toggle, open)}
    </span>
  );
}
