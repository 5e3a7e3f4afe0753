import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../core/views/podium-view.ts';
import { hostNow } from '../shared/client/use-host-now.ts';
import { useViewStore } from '../shared/client/view-store.tsx';
import type { AddField } from '../shared/list/NameField.tsx';
import type { ListKeys } from '../shared/list/Rows.tsx';
import { SpeakersList } from '../shared/list/SpeakersList.tsx';
import { useRun } from '../shared/run/RunBand.tsx';
import { ActionRow } from './ActionRow.tsx';
import { Announcer } from './Announcer.tsx';
import { ClosedCard } from './ClosedCard.tsx';
import { ChecksLine } from './checks/ChecksLine.tsx';
import { useChecks } from './checks/use-checks.tsx';
import { Drawers } from './drawer/Drawers.tsx';
import { useDrawers } from './drawer/use-drawers.ts';
import { FootStrip } from './FootStrip.tsx';
import { useHost, useStatus } from './host.ts';
import type { Context } from './keys/keys-state.ts';
import { keyName } from './keys/letters.ts';
import { useOwnKeys } from './keys/own-keys.ts';
import { rulesAt } from './keys/rules.ts';
import { useKeys } from './keys/use-keys.ts';
import { MessagesButton } from './messages/MessagesButton.tsx';
import { NowCard } from './NowCard.tsx';
import { type Place, Places } from './Places.tsx';
import { PreparedCard } from './PreparedCard.tsx';
import { PrimaryButton } from './PrimaryButton.tsx';
import { RoomPanel } from './RoomPanel.tsx';
import { LateRuling } from './Ruling.tsx';
import { RunningOrder } from './RunningOrder.tsx';
import { RunStart } from './run/RunStart.tsx';
import { ScreenAway } from './ScreenAway.tsx';
import { Script } from './Script.tsx';
import { StillSpeaking } from './StillSpeaking.tsx';
import { SoftSound } from './sound/SoftSound.tsx';
import { TopBar } from './TopBar.tsx';
import { TurnControls } from './TurnControls.tsx';
import { createTyping } from './typing.ts';
import { usePerform } from './use-perform.ts';
import { useSend } from './use-send.ts';

type Props = { readonly view: PodiumView; readonly go: (place: Place) => void };

/** Where the session is chaired: running order, clock, the one button, list and room. Its keys act anywhere in the window. */
export function AtPodium({ view, go }: Props) {
  const { t } = useTranslation('podium');
  const store = useViewStore<PodiumView>();
  const status = useStatus();
  const { giveScreen } = useHost();
  const { send, notice, ownAt } = useSend();
  const [own, change] = useOwnKeys();
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

  const isAway = useRef(false);
  isAway.current = status?.screenAway ?? false;

  const context = (): Context => {
    const { floor } = newest.current;
    return {
      rules: rulesAt(newest.current, hostNow(store), isAway.current),
      subject: floor.point?.turn ?? floor.now?.turn ?? null,
      row: listKeys.current?.focused() ?? null,
      point: floor.point !== null,
      letters: own.letters,
      clicker: own.clickerOn ? own.clicker : null,
    };
  };

  const drawers = useDrawers();
  const perform = usePerform(newest, send, {
    typing,
    addField,
    ruling,
    toList: () => listKeys.current?.enter(),
    toggle: drawers.toggle,
    toNote: drawers.toNote,
    correct: () => setCorrecting((shown) => !shown),
    mustHold: () => setMustHold((n) => n + 1),
    giveScreen,
  });
  const keys = useKeys(context, perform);
  const { phase } = view.session;
  const { ruledOn } = view.floor;
  const run = useRun();
  const { checks, probe } = useChecks(view, phase === 'prepared' || drawers.open === 'checks');
  // Whether a video plays is known only once it should: then what puts it back is at hand.
  const corrects = phase === 'open' && (correcting || view.floor.now?.mode === 'video');

  return (
    <div className="podium" data-phase={phase}>
      {status !== null && !status.recording && (
        <p className="not-recording" role="alert">
          {t('notice.notRecording')}
        </p>
      )}
      <TopBar view={view} send={send} find={() => perform({ do: 'find' })} />
      {status?.screenAway && <ScreenAway keys={keys} letters={own.letters} />}
      <main className="podium-main" data-drawer={drawers.open ?? undefined}>
        <RunningOrder view={view} send={send} notes={() => perform({ do: 'notes' })} changes={drawers.openDay} />
        <Drawers
          drawers={drawers}
          view={view}
          send={send}
          notice={notice}
          own={own}
          change={change}
          keys={keys}
          perform={perform}
          checks={checks}
        />
        {probe}
        <div className="centre">
          {phase === 'prepared' && (
            <PreparedCard session={view.session} send={send}>
              <ChecksLine
                checks={checks}
                isOpen={drawers.open === 'checks'}
                pressed={keyName(own.letters.checks)}
                toggle={() => perform({ do: 'checks' })}
              />
              <RunStart />
            </PreparedCard>
          )}
          {phase === 'open' && (
            <NowCard view={view} send={send} keys={{ name: pointName, ruling, rule: () => perform({ do: 'rule' }) }} />
          )}
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
          {phase !== 'open' && run === null && <Places place="podium" session={view.session} go={go} />}
          <Script
            floor={view.floor}
            session={view.session}
            beside={
              <MessagesButton
                count={view.messages.length}
                isOpen={drawers.open === 'messages'}
                pressed={keyName(own.letters.messages)}
                toggle={() => perform({ do: 'messages' })}
              />
            }
          />
        </div>
        <div className="side">
          <SpeakersList view={view} send={send} addField={addField} keys={listKeys} atPodium />
          <RoomPanel view={view} status={status} send={send} keys={keys} letters={own.letters} />
        </div>
      </main>
      <FootStrip
        view={view}
        notice={notice}
        recording={status?.recording ?? true}
        journal={() => perform({ do: 'journal' })}
        clicker={own.clickerOn}
        setClicker={(clickerOn) => change({ clickerOn })}
        send={send}
      />
      <SoftSound now={view.floor.now} isOn={own.softSound} />
      <Announcer floor={view.floor} notice={notice} />
    </div>
  );
}
