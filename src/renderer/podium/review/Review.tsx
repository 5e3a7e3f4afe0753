import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brief } from '../../../core/brief/brief.ts';
import { useHost } from '../host.ts';
import { useHostRefusal } from '../use-host-refusal.ts';
import { acceptedOf, type Draft, draftOf, LISTS, lacks, ROLES, SESSION_FIELDS, TEXT_FIELDS } from './draft.ts';
import { ListFields } from './ListFields.tsx';
import { NoteLines } from './NoteLines.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import { Replies } from './Replies.tsx';
import { ReviewProvider } from './review-context.ts';
import { Settle } from './Settle.tsx';
import { isSettled, toSettle } from './settle.ts';
import { linesOf } from './source-lines.ts';
import { LimitFields, ValueFieldOf } from './ValueFields.tsx';

/** A note that was read, and how far its review has come. */
export type NoteWork = {
  readonly text: string;
  readonly brief: Brief;
  readonly was: Draft;
  readonly draft: Draft;
  /** Doubts that somebody said are none. */
  readonly waved: ReadonlySet<string>;
};

export const noteWork = (text: string, brief: Brief): NoteWork => {
  const was = draftOf(brief, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return { text, brief, was, draft: was, waved: new Set() };
};

const ZONES = Intl.supportedValuesOf('timeZone');

type Props = {
  readonly work: NoteWork;
  readonly setWork: (to: (work: NoteWork | null) => NoteWork | null) => void;
  readonly done: () => void;
};

/** What was read of a note, beside the note: to be settled, corrected and accepted. */
export function Review({ work, setWork, done }: Props) {
  const { t, i18n } = useTranslation('review');
  const host = useHost();
  const say = useHostRefusal();
  const { text, brief, was, draft, waved } = work;
  const [focused, setFocused] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const open = useMemo(() => toSettle(brief), [brief]);
  const left = open.filter((one) => !isSettled(one, was, draft, waved)).length;
  const lacking = lacks(draft);
  const list = new Intl.ListFormat(i18n.language.startsWith('qps') ? 'en' : i18n.language, { type: 'conjunction' });
  const looked = hovered ?? focused;
  const shown = useMemo(() => linesOf(brief.source, looked), [brief, looked]);

  const parts = {
    was,
    draft,
    source: brief.source,
    change: (to: (draft: Draft) => Draft) => setWork((old) => old && { ...old, draft: to(old.draft) }),
    focused: setFocused,
    hovered: setHovered,
  };
  const choose = (pointers: readonly string[]) => {
    for (const pointer of pointers) {
      const all = fields.current?.querySelectorAll<HTMLElement>(`[data-pointer="${CSS.escape(pointer)}"]`);
      const field = all && [...all].at(-1);
      if (!field) continue;
      field.focus();
      field.scrollIntoView({ block: 'nearest' });
      return;
    }
  };
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
  return (
    <ReviewProvider value={parts}>
      <div className="review" data-testid="review">
        <header className="review-head">
          <h2>{t('title')}</h2>
          <p role="status" className={problem !== '' || standing !== '' ? 'bad' : 'soft'}>
            {problem || standing || (left > 0 ? t('settle.left', { count: left }) : t('settle.none'))}
          </p>
          <button type="button" className="toggle" onClick={() => setWork(() => null)}>
            {t('another')}
          </button>
          <button
            type="button"
            className="go"
            disabled={busy || lacking.length > 0}
            onClick={() => void accept()}
            data-testid="accept-note"
          >
            {t('accept')}
          </button>
        </header>
        <NoteLines text={text} language={brief.language} source={brief.source} shown={shown} choose={choose} />
        <div className="panel review-fields" ref={fields}>
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
        </div>
        <datalist id="review-zones">
          {ZONES.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </div>
    </ReviewProvider>
  );
}
