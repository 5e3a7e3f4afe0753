import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Send } from '../../shared/client/send.ts';
import { useHostNow } from '../../shared/client/use-host-now.ts';
import { nextMinute } from '../../shared/i18n/clock-time.ts';
import { READY, readyCommand } from '../cues.ts';
import { Drawer } from '../drawer/Drawer.tsx';
import type { OwnKeys } from '../keys/own-keys.ts';
import { ReadyRow } from './ReadyRow.tsx';
import { Typed } from './Typed.tsx';
import { UpNow } from './UpNow.tsx';

type Props = {
  readonly view: PodiumView;
  readonly send: Send;
  readonly own: OwnKeys;
  readonly change: (change: Partial<OwnKeys>) => void;
  readonly close: () => void;
};

/** Ready messages by their digits, what else is up and who has read it, and typed ones to whom they are for. */
export function Messages({ view, send, own, change, close }: Props) {
  const { t } = useTranslation('podium');
  const at = useHostNow((time) => nextMinute(time, view.session.clockOffset));
  const digits = useRef<HTMLDivElement>(null);
  const press = (digit: number) => {
    const ready = READY[digit - 1]?.ready;
    const command = ready && readyCommand(view, ready, at);
    if (command) void send(command);
  };
  return (
    <Drawer title={t('messages.title')} close={close} testId="messages">
      <div className="messages">
        {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons that digits press, not one of fields. */}
        <div
          className="messages-digits"
          role="group"
          aria-label={t('messages.ready')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: here the digits are keys.
          tabIndex={0}
          data-first=""
          data-digits=""
          ref={digits}
          onKeyDown={(event) => {
            const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? [];
            if (digit !== undefined && !event.repeat) press(Number(digit));
          }}
        >
          <h3>{t('messages.ready')}</h3>
          <ol>
            {READY.map(({ ready, to }, i) => (
              <li key={ready}>
                <ReadyRow view={view} ready={ready} to={to} digit={i + 1} at={at} press={() => press(i + 1)} />
              </li>
            ))}
          </ol>
        </div>
        <UpNow view={view} send={send} gone={() => digits.current?.focus()} />
        <label className="switch">
          <input
            type="checkbox"
            checked={own.softSound}
            onChange={(event) => change({ softSound: event.target.checked })}
          />
          {t('messages.softSound')}
        </label>
      </div>
      <Typed view={view} send={send} />
    </Drawer>
  );
}
