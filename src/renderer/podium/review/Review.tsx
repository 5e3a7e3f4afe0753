import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '../host.ts';
import { useHostRefusal } from '../use-host-refusal.ts';
import { BesideNote } from './BesideNote.tsx';
import { acceptedOf, LISTS, lacks, ROLES, SESSION_FIELDS, TEXT_FIELDS } from './draft.ts';
import { ListFields } from './ListFields.tsx';
import type { NoteWork, SetNoteWork } from './note-work.ts';
import { PeopleFields } from './PeopleFields.tsx';
import { Replies } from './Replies.tsx';
import { Settle } from './Settle.tsx';
import { isSettled, toSettle } from './settle.ts';
import { LimitFields, ValueFieldOf } from './ValueFields.tsx';

const ZONES = Intl.supportedValuesOf('timeZone');

type Props = {
  readonly work: NoteWork;
  readonly setWork: SetNoteWork;
  readonly done: () => void;
  /** Compares it with the session that is open; null where none is prepared. */
  readonly compare: (() => void) | null;
};

/** What was read of a note, beside the note: to be settled, corrected and accepted. */
export function Review({ work, setWork, done, compare }: Props) {
  const { t, i18n } = useTranslation(['review', 'again']);
  const host = useHost();
  const say = useHostRefusal();
  const { brief, was, draft, waved } = work;
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const open = useMemo(() => toSettle(brief), [brief]);
  const left = open.filter((one) => !isSettled(one, was, draft, waved)).length;
  const lacking = lacks(draft);
  const list = new Intl.ListFormat(i18n.language.startsWith('qps') ? 'en' : i18n.language, { type: 'conjunction' });
  const accept = async () => {
    setBusy(true);
    setProblem('');
    try {
      const answer = await host.importNote(acceptedOf(brief, draft));
      if (!answer.ok) return setProblem(say(answer.refusal));
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      setWork(() => null);
      done();
    } catch {
      setProblem(t('failed'));
    } finally {
      setBusy(false);
    }
  };
  const standing = lacking.length > 0 ? t('lacking', { fields: list.format(lacking.map((f) => t(`field.${f}`))) }) : '';
  const head = (
    <>
      <h2>{t('title')}</h2>
      <p role="status" className={problem !== '' || standing !== '' ? 'bad' : 'soft'}>
        {problem || standing || (left > 0 ? t('settle.left', { count: left }) : t('settle.none'))}
      </p>
      <button type="button" className="toggle" onClick={() => setWork(() => null)}>
        {t('another')}
      </button>
      {compare && (
        <button type="button" className="toggle" onClick={compare} data-testid="compare-note">
          {t('again:compare')}
        </button>
      )}
      <button
        type="button"
        className="go"
        disabled={busy || lacking.length > 0}
        onClick={() => void accept()}
        data-testid="accept-note"
      >
        {t('accept')}
      </button>
    </>
  );
  return (
    <BesideNote work={work} setWork={setWork} head={head} testId="review">
      <section aria-labelledby="review-settle">
        <h3 id="review-settle">{t('settle.title')}</h3>
        <Settle
          open={open}
          waved={waved}
          wave={(id) => setWork((old) => old && { ...old, waved: new Set([...old.waved, id]) })}
        />
        <Replies />
      </section>
      <section aria-labelledby="review-session">
        <h3 id="review-session">{t('group.session')}</h3>
        <div className="review-grid">
          {SESSION_FIELDS.map((field) => (
            <ValueFieldOf key={field} field={field} />
          ))}
        </div>
      </section>
      <section aria-labelledby="review-people">
        <h3 id="review-people">{t('group.people')}</h3>
        {ROLES.map((role) => (
          <section key={role} aria-label={t(`field.${role}`)}>
            <h4>{t(`field.${role}`)}</h4>
            <PeopleFields role={role} />
          </section>
        ))}
      </section>
      <section aria-labelledby="review-programme">
        <h3 id="review-programme">{t('group.programme')}</h3>
        <div className="review-grid">
          <ValueFieldOf field="rounds" />
        </div>
      </section>
      <section aria-labelledby="review-limits">
        <h3 id="review-limits">{t('group.limits')}</h3>
        <LimitFields />
      </section>
      <section aria-labelledby="review-texts">
        <h3 id="review-texts">{t('group.texts')}</h3>
        {TEXT_FIELDS.map((field) => (
          <ValueFieldOf key={field} field={field} />
        ))}
        {LISTS.map((one) => (
          <ListFields key={one} list={one} />
        ))}
      </section>
      <datalist id="review-zones">
        {ZONES.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </BesideNote>
  );
}
