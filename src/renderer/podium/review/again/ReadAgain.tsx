import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../../../core/views/podium-view.ts';
import { usePhrase } from '../../../shared/i18n/use-phrase.ts';
import { usePut } from '../../preparing/use-put.ts';
import { BesideNote } from '../BesideNote.tsx';
import type { NoteWork, SetNoteWork } from '../note-work.ts';
import { isSettled, toSettle } from '../settle.ts';
import { Comparison } from './Comparison.tsx';
import { useComparing } from './use-comparing.ts';

type Props = {
  readonly view: PodiumView;
  readonly work: NoteWork;
  readonly setWork: SetNoteWork;
  readonly done: () => void;
};

/** A note that was read again beside the session that is open: what it would change is chosen and taken in one step. */
export function ReadAgain({ view, work, setWork, done }: Props) {
  const { t } = useTranslation('again');
  const say = usePhrase();
  const put = usePut();
  const comparing = useComparing(work, view.preparation, setWork);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const open = useMemo(() => toSettle(work.brief), [work.brief]);
  const left = open.filter((one) => !isSettled(one, work.was, work.draft, work.waved)).length;
  const { refusal, taken, changes, note } = comparing;
  const take = async () => {
    setBusy(true);
    const refused = await put({ type: 'TakeNote', ...note, take: [...taken] });
    setBusy(false);
    if (refused !== null) return setProblem(refused);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setWork(() => null);
    done();
  };
  const wrong = problem || (refusal ? say({ key: `refusal.${refusal.code}`, params: refusal.params }) : '');
  const kept = changes.filter(({ byHand, key }) => byHand && !taken.has(key)).length;
  const head = (
    <>
      <h2>{t('title')}</h2>
      <p role="status" className={wrong === '' ? 'soft' : 'bad'} data-testid="note-standing">
        {wrong || (kept > 0 ? t('kept', { count: kept }) : t('undo'))}
      </p>
      <button type="button" className="toggle" onClick={() => setWork(() => null)}>
        {t('another')}
      </button>
      <button
        type="button"
        className="toggle"
        onClick={() => setWork((old) => old && { ...old, isCompared: false })}
        data-testid="correct-note"
      >
        {left > 0 ? t('settle', { count: left }) : t('correct')}
      </button>
      <button
        type="button"
        className="go"
        disabled={busy || taken.size === 0}
        onClick={() => void take()}
        data-testid="take-note"
      >
        {t('go', { count: taken.size })}
      </button>
    </>
  );
  return (
    <BesideNote work={work} setWork={setWork} head={head} testId="read-again-review">
      <Comparison comparing={comparing} />
    </BesideNote>
  );
}
