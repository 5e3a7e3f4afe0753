import {
  ArrowLeftRight,
  ArrowUpDown,
  Check,
  ChevronsUp,
  FileCheck,
  Link2,
  Undo2,
  Unlink2,
  UserX,
  X,
} from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { get } from '../../../../core/table.ts';
import type { EntryRow } from '../../../../core/views/entry-list.ts';
import type { Send } from '../../client/send.ts';
import type { ListView } from '../list-view.ts';
import { useWords } from '../row-words.ts';
import type { Standing } from '../standings.ts';
import type { Moves } from '../use-moves.ts';
import { EntryPick } from './EntryPick.tsx';
import { Toggle } from './fields.tsx';
import { GiveFloor } from './GiveFloor.tsx';
import { Reason } from './Reason.tsx';
import { RequestForm } from './RequestForm.tsx';

type Props = {
  readonly view: ListView;
  readonly row: EntryRow;
  /** Who waits in the same list, in the order that is shown. */
  readonly rows: readonly Standing[];
  readonly joined: readonly EntryRow[];
  readonly moves: Moves;
  readonly send: Send;
  /** Only the podium gives the floor. */
  readonly givesFloor: boolean;
  readonly close: () => void;
};

type Pick = 'move' | 'swap' | 'join';

/** What a row opens to: everything that can be done with a request, and the request itself. Nothing here hinders the floor. */
export function Details({ view, row, rows, joined, moves, send, givesFloor, close }: Props) {
  const { t } = useWords();
  const [picks, setPicks] = useState<Pick | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const { id, name, status } = row;
  const waits = status === 'waiting';
  const reply = row.kind === 'right-of-reply';
  const of = (type: 'Withdraw' | 'BringBack' | 'MarkAbsent' | 'Split', entry = id) => void send({ type, entry });
  const open = (which: Pick) => {
    cameFrom.current = document.activeElement;
    setPicks((old) => (old === which ? null : which));
  };
  const leave = () => {
    setPicks(null);
    const back = cameFrom.current;
    if (back instanceof HTMLElement && back !== document.body) back.focus();
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  const button = (icon: ReactNode, label: string, act: () => void, more: { pressed?: boolean; key?: string } = {}) => (
    <button type="button" className="toggle" aria-expanded={more.pressed} aria-keyshortcuts={more.key} onClick={act}>
      {icon}
      {label}
      <span className="sr-only"> {name}</span>
    </button>
  );
  const opens = (which: Pick, icon: ReactNode) =>
    button(icon, t(`details.${which}`), () => open(which), { pressed: picks === which });
  const candidates = rows.flatMap((standing) => {
    const other = get(view.list.entries, standing.id);
    return other === undefined || other.id === id ? [] : [{ row: other, place: standing.place }];
  });
  return (
    <>
      <div className="deeds">
        {waits && givesFloor && <GiveFloor view={view} row={row} send={send} done={close} />}
        {waits &&
          button(<ChevronsUp aria-hidden="true" />, t('details.next'), () => moves.behind(id, null), {
            key: 'Alt+Home',
          })}
        {waits && opens('move', <ArrowUpDown aria-hidden="true" />)}
        {waits && opens('swap', <ArrowLeftRight aria-hidden="true" />)}
        {(waits || status === 'absent') && !reply && opens('join', <Link2 aria-hidden="true" />)}
        {waits && button(<UserX aria-hidden="true" />, t('details.absent'), () => of('MarkAbsent'))}
        {(status === 'absent' || status === 'withdrawn' || status === 'not-admitted') &&
          button(<Undo2 aria-hidden="true" />, t('details.back'), () => of('BringBack'))}
        {status === 'held' &&
          button(<Check aria-hidden="true" />, t('details.admit'), () => void send({ type: 'Admit', entries: [id] }))}
        {(waits || status === 'absent' || status === 'held') &&
          button(<X aria-hidden="true" />, t('details.withdraw'), () => of('Withdraw'))}
        <Toggle
          on={row.textReceived}
          set={(textReceived) => void send({ type: 'ChangeEntry', entry: id, change: { textReceived } })}
        >
          <FileCheck aria-hidden="true" />
          {t('details.text')}
        </Toggle>
      </div>
      {picks === 'move' && (
        <EntryPick
          label={t('pick.move')}
          candidates={candidates}
          placeLabel={(place) => t('pick.place', { place: Math.min(place, rows.length) })}
          pickPlace={(place) => {
            moves.to(id, Math.min(place, rows.length) - 1);
            leave();
          }}
          pick={(other) => {
            moves.behind(id, other);
            leave();
          }}
          leave={leave}
        />
      )}
      {(picks === 'swap' || picks === 'join') && (
        <EntryPick
          label={t(`pick.${picks}`)}
          candidates={candidates}
          pick={(other) => {
            if (picks === 'swap') moves.swap(id, other);
            else void send({ type: 'Join', lead: other, entry: id });
            leave();
          }}
          leave={leave}
        />
      )}
      {waits && <Reason row={row} order={reply ? view.list.rights : view.list.order} send={send} />}
      {joined.length > 0 && (
        <ul className="joined" aria-label={t('details.with')}>
          {joined.map((other) => (
            <li key={other.id}>
              <bdi>{other.name}</bdi>
              <button type="button" className="toggle" onClick={() => of('Split', other.id)}>
                <Unlink2 aria-hidden="true" />
                {t('details.split')}
                <span className="sr-only"> {other.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <RequestForm row={row} rounds={view.programme.filter(({ kind }) => kind === 'floor').length} send={send} />
    </>
  );
}
