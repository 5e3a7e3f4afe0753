import { LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../../core/timing/clock-face.ts';
import { ClockInput } from '../../ClockInput.tsx';
import type { Send } from '../../client/send.ts';
import { useHostNow } from '../../client/use-host-now.ts';
import { Sheet } from '../plan/Sheet.tsx';
import { clockOf, type PlanView } from '../plan/use-plan.ts';
import {
  BY_SECONDS,
  type Choice,
  choiceOf,
  type GateNow,
  gateNow,
  momentOf,
  nextLook,
  type Way,
} from './gate-times.ts';

type Props = { readonly view: PlanView; readonly send: Send };

/** Whether the list takes names and until when; behind it the hand, the times and what the room is told. */
export const ListGate = memo(function ListGate({ view, send }: Props) {
  const { t } = useTranslation('list');
  const [open, setOpen] = useState(false);
  const now = useHostNow((at) => nextLook(view.rules.gate, at));
  const gate = gateNow(view.rules.gate, now);
  if (view.session.phase === 'closed') return null;
  const Icon = gate.open ? LockKeyholeOpen : LockKeyhole;
  const near = gate.next !== null && gate.next.left <= BY_SECONDS;
  return (
    <div className="list-gate" data-open={gate.open} data-near={near || undefined} data-testid="list-gate">
      <Sheet
        open={open}
        setOpen={setOpen}
        title={t('times.title')}
        stays
        button={
          <>
            <Icon aria-hidden="true" />
            <GateWords view={view} gate={gate} />
          </>
        }
      >
        <p>
          {t(gate.open ? 'times.isOpen' : 'times.isClosed')}
          {view.list.held.length > 0 && ` ${t('times.held', { count: view.list.held.length })}`}
        </p>
        <div className="sheet-row">
          <button
            type="button"
            className="toggle"
            onClick={() => void send({ type: gate.open ? 'CloseList' : 'OpenList' })}
          >
            {t(gate.open ? 'times.close' : 'times.open')}
          </button>
          <label className="sheet-check">
            <input
              type="checkbox"
              checked={view.rules.shown}
              onChange={(event) => void send({ type: 'ShowList', shown: event.target.checked })}
            />
            {t('times.tellRoom')}
          </label>
        </div>
        {/* Set by another hand meanwhile, the fields begin anew. */}
        <Times key={JSON.stringify(view.rules.times)} view={view} send={send} />
      </Sheet>
    </div>
  );
});

function GateWords({ view, gate }: { readonly view: PlanView; readonly gate: GateNow }) {
  const { t } = useTranslation('list');
  const { open, next } = gate;
  if (next === null) return t(open ? 'times.opened' : 'times.closed');
  if (next.left <= BY_SECONDS) return t(open ? 'times.closesIn' : 'times.opensIn', { left: clockText(next.left) });
  return t(open ? 'times.closesAt' : 'times.opensAt', { time: clockOf(view.session, next.at) });
}

function Times({ view, send }: Props) {
  const { t } = useTranslation('list');
  const { times } = view.rules;
  const start = view.session.start ?? '10:00';
  const [opens, setOpens] = useState(choiceOf(times.opens, start));
  const [closes, setCloses] = useState(choiceOf(times.closes, start));
  const moments = { opens: momentOf(opens), closes: momentOf(closes) };
  const { opens: first, closes: last } = moments;
  const same = JSON.stringify(moments) === JSON.stringify(times);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (first !== undefined && last !== undefined) void send({ type: 'SetListTimes', opens: first, closes: last });
      }}
    >
      <Moments which="opens" choice={opens} set={setOpens} />
      <Moments which="closes" choice={closes} set={setCloses} />
      <button type="submit" className="toggle" disabled={same || first === undefined || last === undefined}>
        {t('times.set')}
      </button>
    </form>
  );
}

const WAYS: readonly Way[] = ['hand', 'clock', 'gavel'];

function Moments(props: {
  readonly which: 'opens' | 'closes';
  readonly choice: Choice;
  readonly set: (choice: Choice) => void;
}) {
  const { t } = useTranslation('list');
  const { which, choice, set } = props;
  return (
    <fieldset className="sheet-row moments">
      <legend>{t(`times.${which}`)}</legend>
      {WAYS.map((way) => (
        <button key={way} type="button" aria-pressed={choice.way === way} onClick={() => set({ ...choice, way })}>
          {t(`times.way.${way}`)}
        </button>
      ))}
      {choice.way === 'clock' && (
        <ClockInput
          value={choice.clock}
          aria-label={t(`times.${which}-clock`)}
          change={(clock) => set({ ...choice, clock })}
        />
      )}
      {choice.way === 'gavel' && (
        <label>
          <input
            type="number"
            dir="ltr"
            min={0}
            max={1440}
            value={choice.after}
            aria-label={t(`times.${which}-after`)}
            onChange={(event) => set({ ...choice, after: event.target.value })}
          />
          {t('times.minutes')}
        </label>
      )}
    </fieldset>
  );
}
