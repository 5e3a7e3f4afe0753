import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { waitingOf } from '../../../core/floor/walk.ts';
import { getAll } from '../../../core/table.ts';
import type { Send } from '../client/send.ts';
import { useHostNow } from '../client/use-host-now.ts';
import { nextMinute } from '../i18n/clock-time.ts';
import { AbsentTray } from './AbsentTray.tsx';
import { AddSpeaker } from './AddSpeaker.tsx';
import { Details } from './details/Details.tsx';
import { askedBy } from './doubts.ts';
import { HeldRequests } from './HeldRequests.tsx';
import { ListTools } from './ListTools.tsx';
import { findsOf, joinedByLead, keptWhole, type Line, linesOf } from './lines.ts';
import type { ListView } from './list-view.ts';
import type { AddField } from './NameField.tsx';
import { PlanBanner } from './plan/PlanBanner.tsx';
import { planAt } from './plan/use-plan.ts';
import { type ListKeys, Rows } from './Rows.tsx';
import { ListGate } from './rules/ListGate.tsx';
import { type Standings, standingsOf } from './standings.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useMoves } from './use-moves.ts';
import { usePanel } from './use-panel.ts';
import { useRemade } from './use-remade.ts';

type Props = {
  readonly view: ListView;
  readonly send: Send;
  readonly addField: RefObject<AddField | null>;
  readonly keys?: RefObject<ListKeys | null>;
  /** The podium gives the floor, and has no other place for late requests. */
  readonly atPodium?: boolean;
};

const NOBODY: ReadonlySet<string> = new Set();

/** Requests for the floor in the order in which they are called; who stands apart stands above or below, each with its way back. */
export function SpeakersList({ view, send, addField, keys, atPodium = false }: Props) {
  const { t } = useTranslation('list');
  const [search, setSearch] = useState('');
  const [doneOpen, setDoneOpen] = useState(false);
  const [pasted, setPasted] = useState<string | null>(null);
  const { session, programme, floor, rules, list } = view;
  const { clockOffset, phase } = session;
  const now = useHostNow((at) => nextMinute(at, clockOffset));
  const minute = Math.floor((now + clockOffset) / 60_000);
  // At each change and each minute, once for all rows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the time only the minute counts.
  const plan = useMemo(
    () => (phase === 'closed' ? null : planAt({ session, programme, floor, rules, list }, now).plan),
    [session, programme, floor, rules, list, minute, phase],
  );
  const standings = useRemade<Standings>(
    (before) => standingsOf(waitingOf(list).rows, plan?.rounds ?? [], before?.rows),
    [list, plan],
  );
  const rights = useMemo(() => standingsOf(getAll(list.entries, list.rights), []), [list]);
  const joined = useMemo(() => joinedByLead(list), [list]);
  const onPanel = usePanel(rules.panelTitles);
  const known = useMemo(() => {
    const heard = getAll(list.entries, list.done).filter(({ status }) => status === 'delivered');
    return {
      joined,
      asked: (delegation: string) => askedBy(list, delegation),
      onPanel,
      spoke: heard.length === 0 ? NOBODY : new Set(heard.map(({ delegation }) => delegation)),
    };
  }, [list, joined, onPanel]);
  const wanted = useAfterPaint(search);
  const finds = useMemo(() => findsOf(joined, wanted), [joined, wanted]);
  const lines = useRemade<readonly Line[]>(
    (before) => keptWhole(before, linesOf(list, standings, rights, finds, doneOpen || phase === 'closed')),
    [list, standings, rights, finds, doneOpen, phase],
  );
  const { moves, moved } = useMoves(send, list, standings, rights);
  const noKeys = useRef<ListKeys>(null);
  const dealt = useCallback(() => setPasted(null), []);

  return (
    <section className="panel speakers" aria-labelledby="speakers-title">
      <div className="panel-head">
        <h2 id="speakers-title">
          {t('title')} <span className="count">{list.order.length}</span>
        </h2>
        <ListGate view={view} send={send} />
      </div>
      <div className="list-head">
        <ListTools view={view} send={send} pasted={pasted} dealt={dealt} panel={known.onPanel} />
        <input
          className="filter"
          type="search"
          value={search}
          placeholder={t('filter')}
          aria-label={t('filterLabel')}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setSearch('');
            event.currentTarget.blur();
          }}
        />
      </div>
      {phase !== 'closed' && (
        <AddSpeaker view={view} known={known} send={send} field={addField} pasteLines={setPasted} />
      )}
      <PlanBanner view={view} send={send} />
      {atPodium && <HeldRequests list={list} finds={finds} send={send} folds />}
      <AbsentTray list={list} finds={finds} send={send} />
      <Rows
        view={view}
        lines={lines}
        search={wanted}
        known={known}
        moves={moves}
        send={send}
        keys={keys ?? noKeys}
        labelledBy="speakers-title"
        empty={t(finds !== null ? 'none' : phase === 'closed' ? 'over' : 'empty')}
        toggleDone={() => setDoneOpen((open) => !open)}
        details={(row, line, close) => (
          <Details
            view={view}
            row={row}
            rows={(line.part === 'rights' ? rights : standings).rows}
            joined={joined.get(row.id) ?? []}
            moves={moves}
            send={send}
            givesFloor={atPodium}
            close={close}
          />
        )}
      />
      <span className="sr-only" role="status">
        {moved !== null && t('moved', moved)}
      </span>
    </section>
  );
}
