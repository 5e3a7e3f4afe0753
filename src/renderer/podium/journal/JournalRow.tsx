import { Pencil, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalLine } from '../../../core/views/journal-lines.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Send } from '../../shared/client/send.ts';
import { wallTime } from '../../shared/i18n/wall-time.ts';
import type { Notice } from '../../shared/LastStep.tsx';
import { CorrectTurn } from './CorrectTurn.tsx';

type Props = {
  readonly line: JournalLine;
  /** What was done and who did it, in words. */
  readonly what: string;
  readonly who: string;
  readonly session: PodiumView['session'];
  readonly send: Send;
  readonly notice: Notice | null;
  /** Whether its turn is being corrected here, and what begins and ends that. */
  readonly correcting: boolean;
  readonly correct: (on: boolean) => void;
};

/** One line: when, what and by whom; struck through where it was taken back; a turn that has ended is corrected under it. */
export function JournalRow({ line, what, who, session, send, notice, correcting, correct }: Props) {
  const { t } = useTranslation('journal');
  const button = useRef<HTMLButtonElement>(null);
  const { zone, clockOffset } = session;
  const clock = (at: JournalLine['at']) => wallTime(at, zone, clockOffset);
  const close = () => {
    correct(false);
    button.current?.focus();
  };
  return (
    <li className="journal-line" data-taken-back={line.takenBack !== null || undefined} data-testid="journal-line">
      <time dir="ltr">{clock(line.at)}</time>
      <div className="journal-words">
        <p>{line.takenBack === null ? what : <s>{what}</s>}</p>
        {line.correction && <Correction line={line.correction} clock={clock} />}
        <p className="journal-about">
          <span>{who}</span>
          {line.takenBack !== null && (
            <span className="journal-taken">
              <Undo2 aria-hidden="true" />
              {t('takenBackAt', { time: clock(line.takenBack) })}
            </span>
          )}
        </p>
      </div>
      {line.ended && (
        <button
          ref={button}
          type="button"
          className="journal-correct"
          aria-label={t('correct.open', { step: what })}
          aria-expanded={correcting}
          title={t('correct.title')}
          onClick={() => correct(!correcting)}
        >
          <Pencil aria-hidden="true" />
        </button>
      )}
      {correcting && line.ended && (
        <CorrectTurn ended={line.ended} session={session} send={send} notice={notice} close={close} />
      )}
    </li>
  );
}

/** What stands now, and instead of what. */
function Correction({
  line: { change, was },
  clock,
}: {
  readonly line: NonNullable<JournalLine['correction']>;
  readonly clock: (at: JournalLine['at']) => string;
}) {
  const { t } = useTranslation('journal');
  const words = [
    change.from && was.from && t('was.start', { now: clock(change.from), was: clock(was.from) }),
    change.to && was.to && t('was.end', { now: clock(change.to), was: clock(was.to) }),
    change.delegation && t('was.delegation', { now: change.delegation, was: was.delegation }),
    change.onBehalfOf !== undefined &&
      t('was.onBehalfOf', { now: change.onBehalfOf ?? t('was.nobody'), was: was.onBehalfOf ?? t('was.nobody') }),
  ];
  return words.map((one) => one && <p key={one}>{one}</p>);
}
