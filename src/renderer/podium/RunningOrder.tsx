import { CalendarClock, Check, Circle, NotebookPen, UserRoundPen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../core/session/vocabulary.ts';
import { minutesText } from '../../core/timing/clock-face.ts';
import { between, duration } from '../../core/timing/time.ts';
import type { PodiumView, ProgrammeLine } from '../../core/views/podium-view.ts';
import type { Send } from '../shared/client/send.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { nextSecond } from '../shared/i18n/wall-time.ts';
import { LineMark } from './LineMark.tsx';
import { OrderFoot } from './OrderFoot.tsx';
import { usePut } from './preparing/use-put.ts';
import { ReplacePerson } from './ReplacePerson.tsx';
import { driftText } from './wall-time.ts';

type Props = {
  readonly view: PodiumView;
  readonly send: Send;
  /** Shows notes, coverage and documents in its place. */
  readonly notes: () => void;
  /** Opens the changes of the day, at that line where one is named. */
  readonly changes: (line: string | null) => void;
};

/** The programme: what is done with its drift, what runs, what is to come with its planned time. */
export function RunningOrder({ view, send, notes, changes }: Props) {
  const { t } = useTranslation('podium');
  const current = view.programme.find((line) => line.status === 'current')?.id;
  const list = useRef<HTMLOListElement>(null);
  const put = usePut();
  const [replacing, setReplacing] = useState(false);
  const open = view.discussion.notes.filter(({ answered }) => !answered).length;
  const speakers = view.session.phase === 'closed' ? [] : speakersOf(view);
  useEffect(() => {
    if (current === undefined) return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <section className="panel order" aria-labelledby="order-title">
      <div className="panel-head">
        <h2 id="order-title">{t('order.title')}</h2>
        <button type="button" className="order-notes" title={t('doing.notes')} data-testid="open-notes" onClick={notes}>
          <NotebookPen aria-hidden="true" />
          <span className="sr-only">{t('doing.notes')}</span>
          {open > 0 && <span className="count">{open}</span>}
        </button>
        {speakers.length > 0 && (
          <button
            type="button"
            className="order-replace"
            aria-expanded={replacing}
            aria-label={t('order.replace')}
            title={t('order.replace')}
            data-testid="replace-speaker"
            onClick={() => setReplacing(!replacing)}
          >
            <UserRoundPen aria-hidden="true" />
          </button>
        )}
      </div>
      {replacing && (
        <ReplacePerson
          people={speakers}
          from={view.session.phase === 'open' ? ['now', 'whole'] : ['whole']}
          replace={(person, by, from) => put({ type: 'ReplacePerson', person, by, from })}
          close={() => setReplacing(false)}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard. */}
      <ol ref={list} className="order-list" data-testid="running-order" tabIndex={0} aria-labelledby="order-title">
        {view.programme.map((line) => (
          <Line key={line.id} line={line} open={view.session.phase === 'closed' ? null : () => changes(line.id)} />
        ))}
      </ol>
      <OrderFoot view={view} send={send} />
      {view.session.phase !== 'closed' && (
        <button type="button" className="order-changes" data-testid="order-changes" onClick={() => changes(null)}>
          <CalendarClock aria-hidden="true" />
          <span>{t('day.open')}</span>
          <kbd>D</kbd>
        </button>
      )}
    </section>
  );
}

/** Everybody with a turn, each once: whoever has the floor or is to come next first, who has spoken it all last. */
const speakersOf = ({ preparation, programme }: PodiumView): readonly Person[] => {
  const turns = programme.flatMap((line, i) =>
    (preparation.items[i]?.slots ?? []).map(({ person }, k) => {
      const { called = false, done = false } = line.speakers[k] ?? {};
      return { person, rank: called && !done ? 0 : done ? 2 : 1 };
    }),
  );
  const inTurn = [0, 1, 2].flatMap((rank) => turns.filter((turn) => turn.rank === rank).map(({ person }) => person));
  return [...new Set(inTurn)].flatMap((one) => preparation.people.find((person) => person.id === one) ?? []);
};

function Line({ line, open }: { readonly line: ProgrammeLine; readonly open: (() => void) | null }) {
  const say = usePhrase();
  return (
    <li className="order-line" data-status={line.status} aria-current={line.status === 'current' ? 'step' : undefined}>
      <LineMark status={line.status} />
      {open === null ? (
        <span className="order-label">{say(line.label)}</span>
      ) : (
        <button type="button" className="order-label" onClick={open}>
          {say(line.label)}
        </button>
      )}
      <span className="order-time" dir="ltr">
        {line.status === 'done' && line.drift !== null && driftText(line.drift)}
        {line.status === 'current' && <Elapsed line={line} />}
        {(line.status === 'coming' || line.status === 'skipped') && minutesText(line.planned / 1000)}
      </span>
      {line.status === 'current' && line.speakers.length > 1 && (
        <ol className="order-speakers">
          {line.speakers.map((speaker, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: slots have no id here and never move within their item.
            <li key={i} data-done={speaker.done || undefined}>
              {speaker.done ? <Check aria-hidden="true" /> : <Circle aria-hidden="true" />}
              <bdi>{speaker.name}</bdi>
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}

function Elapsed({ line }: { readonly line: ProgrammeLine }) {
  const now = useHostNow((at) => nextSecond(at, duration(-(line.startedAt ?? at))));
  const gone = line.startedAt === null ? 0 : Math.max(0, between(line.startedAt, now));
  return `${minutesText(gone / 1000)} / ${minutesText(line.planned / 1000)}`;
}
