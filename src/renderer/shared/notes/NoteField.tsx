import { Lock, LockOpen } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTE_TEXT } from '../../../core/session/discussion.ts';
import type { DiscussionView } from '../../../core/views/discussion-view.ts';
import { type NoteDraft, toggled } from './draft.ts';
import { TagChips } from './TagChips.tsx';

type Props = {
  readonly view: DiscussionView;
  readonly note: NoteDraft;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** The note was kept, or there was nothing to keep. */
  readonly done: () => void;
};

const VOICES = ['chair', 'moderator'] as const;

/**
 * A question is noted in a few seconds: its words, for whom by Alt and a digit or a press, Enter. It is on the statement of whoever
 * had the floor when it was begun, unless another one is chosen.
 */
export function NoteField({ view, note, field, done }: Props) {
  const { t } = useTranslation('notes');
  const { draft, change } = note;
  const keep = () => {
    note.keep();
    done();
  };
  const addressees = [
    ...view.panel.map(({ id, name }) => ({
      name,
      chosen: draft.people.includes(id),
      choose: () => change({ people: toggled(draft.people, id) }),
    })),
    ...VOICES.map((voice) => ({
      name: t(`to.${voice}`),
      chosen: draft.voices.includes(voice),
      choose: () => change({ voices: toggled(draft.voices, voice) }),
    })),
  ];
  return (
    <form
      className="note-field"
      data-blank={draft.text === '' && draft.edits === null ? '' : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
        if (!event.altKey || event.ctrlKey || digit === undefined) return;
        event.preventDefault();
        addressees[Number(digit) - 1]?.choose();
      }}
    >
      <textarea
        ref={field}
        data-testid="note-field"
        aria-label={t('field.label')}
        placeholder={t('field.label')}
        rows={2}
        dir="auto"
        maxLength={NOTE_TEXT}
        value={draft.text}
        onFocus={({ currentTarget }) => {
          note.begin();
          currentTarget.setSelectionRange(draft.text.length, draft.text.length);
        }}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          keep();
        }}
      />
      {draft.edits === null ? <Source view={view} note={note} /> : <p className="label">{t('field.edits')}</p>}
      <fieldset className="chips" data-testid="note-to">
        <legend className="sr-only">{t('field.to')}</legend>
        {addressees.map(({ name, chosen, choose }, i) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: the digit that chooses is the place.
            key={i}
            type="button"
            className="chip"
            aria-pressed={chosen}
            aria-keyshortcuts={i < 9 ? `Alt+${i + 1}` : undefined}
            onClick={choose}
          >
            {i < 9 && <kbd>{i + 1}</kbd>}
            <bdi>{name}</bdi>
          </button>
        ))}
      </fieldset>
      <TagChips view={view} tags={draft} setTags={change} label={t('field.about')} />
      <div className="note-do">
        <button
          type="button"
          className="toggle"
          aria-pressed={draft.private}
          title={t('field.privateAbout')}
          onClick={() => change({ private: !draft.private })}
        >
          {draft.private ? <Lock aria-hidden="true" /> : <LockOpen aria-hidden="true" />}
          {t('private')}
        </button>
        {draft.edits !== null && (
          <button type="button" className="toggle" onClick={note.drop}>
            {t('field.drop')}
          </button>
        )}
        <button type="submit" className="toggle do" data-testid="keep-note">
          {t('field.keep')} <kbd>↵</kbd>
        </button>
      </div>
    </form>
  );
}

/** As many of the last statements as a note may still be on. */
const LAST = 12;

function Source({ view, note: { draft, change } }: Pick<Props, 'view' | 'note'>) {
  const { t } = useTranslation('notes');
  const last = view.statements.slice(-LAST).toReversed();
  const chosen = view.statements.find(({ turn }) => turn === draft.on);
  const choices = chosen && !last.includes(chosen) ? [...last, chosen] : last;
  return (
    <select
      aria-label={t('field.source')}
      data-testid="note-source"
      value={chosen?.turn ?? ''}
      onChange={(event) => change({ on: event.target.value || null })}
    >
      {choices.map(({ turn, name }) => (
        <option key={turn} value={turn}>
          {t('field.on', { name })}
        </option>
      ))}
      <option value="">{t('field.nobody')}</option>
    </select>
  );
}
