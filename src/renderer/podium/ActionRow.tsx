import { Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../core/views/podium-view.ts';
import type { Send } from '../shared/client/send.ts';
import { useHostNow } from '../shared/client/use-host-now.ts';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { GuardedButton } from './keys/GuardedButton.tsx';
import { absentee, letterCommand, MORE_TIME, rulesAt } from './keys/rules.ts';
import type { Keys } from './keys/use-keys.ts';

type Props = {
  readonly view: PodiumView;
  readonly keys: Keys;
  readonly send: Send;
  readonly mustHold: number;
  /** Whether the corrections are shown below, and what shows or hides them. */
  readonly correcting: boolean;
  readonly correct: () => void;
};

/** What the podium can do beside the one button. Each names its key, and whom or what it touches. */
export function ActionRow({ view, keys, send, mustHold, correcting, correct }: Props) {
  const { t } = useTranslation('podium');
  const say = usePhrase();
  const at = useHostNow(() => view.journal.undo?.holdFrom ?? null);
  const { now, point } = view.floor;
  const { undo } = view.journal;
  const who = absentee(view, at);
  const rules = rulesAt(view, at);
  const press = (letter: Parameters<typeof letterCommand>[0]) => {
    const command = letterCommand(letter, view, at);
    if (command) void send(command);
  };
  const holdUndo = rules.undo?.guard === 'hold';
  return (
    <fieldset className="actions" aria-label={t('action.group')}>
      <button
        type="button"
        disabled={!letterCommand('pause', view, at)}
        onClick={() => press('pause')}
        aria-keyshortcuts="P"
      >
        <Words label={t(now?.face.status === 'paused' ? 'action.resume' : 'action.pause')} keyName={<kbd>P</kbd>} />
      </button>
      <button
        type="button"
        disabled={now === null}
        onClick={() => now && void send({ type: 'AddTime', turn: now.turn, ms: MORE_TIME as never })}
        aria-keyshortcuts="E"
      >
        <Words label={t('action.more')} keyName={<kbd>E</kbd>} />
      </button>
      <GuardedButton target="chair" keys={keys} disabled={rules.chair === null} aria-keyshortcuts="F">
        <Words
          label={t('action.chair')}
          keyName={<kbd>F</kbd>}
          under={keys.armed === 'chair' ? t('action.again') : undefined}
        />
      </GuardedButton>
      <button type="button" onClick={() => press('point')} aria-keyshortcuts="O" data-testid="raise-point">
        <Words label={t(point === null ? 'action.point' : 'action.nextPoint')} keyName={<kbd>O</kbd>} />
      </button>
      <button
        type="button"
        disabled={who === null}
        onClick={() => press('absent')}
        aria-keyshortcuts="S"
        title={who?.name}
      >
        <Words label={t('action.absent')} keyName={<kbd>S</kbd>} under={who?.name} />
      </button>
      <GuardedButton
        target="undo"
        keys={keys}
        className="undo"
        data-testid="undo"
        disabled={undo === null}
        aria-keyshortcuts="U"
        title={undo ? say(undo.label) : undefined}
      >
        <Words
          label={t('action.undo')}
          keyName={
            <kbd key={mustHold} data-nudge={(holdUndo && mustHold > 0) || undefined}>
              {holdUndo ? t('action.holdUndo') : 'U'}
            </kbd>
          }
          under={undo ? say(undo.label) : t('action.nothing')}
        />
      </GuardedButton>
      <button
        type="button"
        className="correct"
        aria-expanded={correcting}
        aria-controls="turn-controls"
        title={t('correct.group')}
        onClick={correct}
      >
        <Wrench aria-hidden="true" />
        <span className="sr-only">{t('correct.group')}</span>
      </button>
    </fieldset>
  );
}

/** A button's word and its key, and under them whom or what it touches. */
function Words({
  label,
  keyName,
  under,
}: {
  readonly label: string;
  readonly keyName: ReactNode;
  readonly under?: string | undefined;
}) {
  return (
    <>
      <span className="words-label" title={label}>
        {label}
      </span>
      {keyName}
      {under !== undefined && <span className="words-under">{under}</span>}
    </>
  );
}
