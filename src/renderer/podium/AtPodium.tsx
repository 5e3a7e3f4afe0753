import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../core/views/podium-view.ts';
import { useViewStore } from '../shared/client/view-store.tsx';
import type { AddField } from '../shared/list/NameField.tsx';
import type { ListKeys } from '../shared/list/Rows.tsx';
import { SpeakersList } from '../shared/list/SpeakersList.tsx';
import { ActionRow } from './ActionRow.tsx';
import { Announcer } from './Announcer.tsx';
import { ClosedCard } from './ClosedCard.tsx';
import { FootStrip } from './FootStrip.tsx';
import { hostNow, useStatus } from './host.ts';
import type { Act, Context } from './keys/keys-state.ts';
import { actionId, letterCommand, MORE_TIME, primaryNow, rulesAt } from './keys/rules.ts';
import { useKeys } from './keys/use-keys.ts';
import { NowCard } from './NowCard.tsx';
import { type Place, Places } from './Places.tsx';
import { PreparedCard } from './PreparedCard.tsx';
import { PrimaryButton } from './PrimaryButton.tsx';
import { RoomPanel } from './RoomPanel.tsx';
import { LateRuling } from './Ruling.tsx';
import { RunningOrder } from './RunningOrder.tsx';
import { Script } from './Script.tsx';
import { StillSpeaking } from './StillSpeaking.tsx';
import { TopBar } from './TopBar.tsx';
import { TurnControls } from './TurnControls.tsx';
import { createTyping } from './typing.ts';
import { useSend } from './use-send.ts';

type Props = { readonly view: PodiumView; readonly go: (place: Place) => void };

/** Where the session is chaired: running order, clock, the one button, list and room. Its keys act anywhere in the window. */
export function AtPodium({ view, go }: Props) {
  const { t } = useTranslation('podium');
  const store = useViewStore<PodiumView>();
  const status = useStatus();
  const { send, notice, ownAt } = useSend();
  const [clicker, setClicker] = useState(false);
  const [mustHold, setMustHold] = useState(0);
  const [correcting, setCorrecting] = useState(false);
  const addField = useRef<AddField>(null);
  const listKeys = useRef<ListKeys>(null);
  const pointName = useRef<AddField>(null);
  const ruling = useRef<HTMLInputElement>(null);
  const [typing] = useState(() =>
    createTyping((field, text) => (field === 'point' ? pointName : addField).current?.type(text)),
  );
  useLayoutEffect(() => typing.shows(view.floor.point));
  const newest = useRef(view);
  newest.current = view;

  const context = (): Context => {
    const { floor } = newest.current;
    return {
      rules: rulesAt(newest.current, hostNow(store)),
      subject: floor.point?.turn ?? floor.now?.turn ?? null,
      row: listKeys.current?.focused() ?? null,
      point: floor.point !== null,
      clicker,
    };
  };

  const rule = (): void => {
    const { point } = newest.current.floor;
    if (point === null) return;
    if (point.ruledAt === null) void send({ type: 'RulePoint', turn: point.turn, ruling: null });
    else ruling.current?.focus();
  };

  const perform = (act: Act): void => {
    const now = newest.current;
    const at = hostNow(store);
    switch (act.do) {
      case 'primary':
      case 'oneMore': {
        const primary = primaryNow(now.floor.primary, at);
        const action = act.do === 'primary' ? primary?.action : primary?.oneMore;
        if (action && actionId(action) === act.id) void send(action.command);
        return;
      }
      case 'undo':
        void send({ type: 'Undo', commandId: act.id });
        return;
      case 'chair':
        void send({ type: 'FloorToChair', turn: act.id });
        return;
      case 'restart':
        void send({ type: 'RestartTurn', turn: act.id });
        return;
      case 'putBack':
        void send({ type: 'PutBack', turn: act.id });
        return;
      case 'addTime': {
        const turn = now.floor.now?.turn;
        if (turn) void send({ type: 'AddTime', turn, ms: (act.presses * MORE_TIME) as never });
        return;
      }
      case 'type': {
        typing.type(act.text);
        return;
      }
      case 'rule':
        rule();
        return;
      case 'speaksNext':
        void send({ type: 'Move', entry: act.entry, after: null, reason: null });
        return;
      case 'focusAdd':
        addField.current?.focus();
        return;
      case 'clickFocused':
        if (document.activeElement instanceof HTMLElement) document.activeElement.click();
        return;
      case 'mustHold':
        setMustHold((n) => n + 1);
        return;
      default: {
        const command = letterCommand(act.do, now, at);
        if (command === null) return;
        const done = send(command);
        if (command.type === 'RaisePoint') typing.pointSent(now.floor.point, done);
      }
    }
  };
  const keys = useKeys(context, perform);
  const { phase } = view.session;
  const { ruledOn } = view.floor;
  // Whether a video plays is known only once it should: then what puts it back is at hand.
  const corrects = phase === 'open' && (correcting || view.floor.now?.mode === 'video');

  return (
    <div className="podium" data-phase={phase}>
      {status !== null && !status.recording && (
        <p className="not-recording" role="alert">
          {t('notice.notRecording')}
        </p>
      )}
      <TopBar view={view} send={send} />
      <main className="podium-main">
        <RunningOrder view={view} send={send} />
        <div className="centre">
          {phase === 'prepared' && <PreparedCard session={view.session} send={send} />}
          {phase === 'open' && <NowCard view={view} send={send} keys={{ name: pointName, ruling, rule }} />}
          {phase === 'closed' && <ClosedCard view={view} />}
          {view.floor.primary && <PrimaryButton floor={view.floor} keys={keys} mustHold={mustHold} ownAt={ownAt} />}
          {phase === 'open' && (
            <ActionRow
              view={view}
              keys={keys}
              send={send}
              mustHold={mustHold}
              correcting={corrects}
              correct={() => setCorrecting(!correcting)}
            />
          )}
          {corrects && <TurnControls view={view} keys={keys} send={send} />}
          {ruledOn && <LateRuling key={ruledOn.turn} point={ruledOn} session={view.session} send={send} />}
          <StillSpeaking view={view} send={send} />
          {phase !== 'open' && <Places place="podium" session={view.session} go={go} />}
          <Script floor={view.floor} session={view.session} />
        </div>
        <div className="side">
          <SpeakersList view={view} send={send} addField={addField} keys={listKeys} atPodium />
          <RoomPanel view={view} status={status} send={send} />
        </div>
      </main>
      <FootStrip
        view={view}
        notice={notice}
        recording={status?.recording ?? true}
        clicker={clicker}
        setClicker={setClicker}
        send={send}
      />
      <Announcer floor={view.floor} notice={notice} />
    </div>
  );
}
