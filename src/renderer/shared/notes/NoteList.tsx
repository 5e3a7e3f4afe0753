import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../../core/session/discussion.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Send } from '../client/send.ts';
import { chooseNotes, type Wanted } from './choose-notes.ts';
import { NoteLine } from './NoteLine.tsx';

type Props = {
  readonly view: Pick<PodiumView, 'discussion' | 'session'>;
  readonly send: Send;
  readonly edit: (note: Note) => void;
};

/** All notes, newest first: looked for by words, for whom, on what, or what is still open. */
export function NoteList({ view, send, edit }: Props) {
  const { t } = useTranslation('notes');
  const [search, setSearch] = useState('');
  const [wanted, setWanted] = useState<Wanted>('all');
  const { discussion } = view;
  const notes = chooseNotes(discussion, wanted, search);
  return (
    <>
      <div className="note-filter">
        <input
          type="search"
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          maxLength={120}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <select
          aria-label={t('list.which')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value as Wanted)}
        >
          <option value="all">{t('list.all')}</option>
          <option value="open">{t('list.open')}</option>
          {discussion.panel.map(({ id, name }) => (
            <option key={id} value={`person:${id}`}>
              {t('to.for', { name })}
            </option>
          ))}
          <option value="voice:chair">{t('to.for', { name: t('to.chair') })}</option>
          <option value="voice:moderator">{t('to.for', { name: t('to.moderator') })}</option>
          {discussion.keyQuestions.map((text, i) => (
            <option key={text} value={`question:${i + 1}`}>
              {t('tag.keyQuestion', { number: i + 1 })}
            </option>
          ))}
        </select>
      </div>
      {notes.length === 0 ? (
        <p className="soft">{t(discussion.notes.length === 0 ? 'list.none' : 'list.noneFound')}</p>
      ) : (
        <ol className="note-list" data-testid="note-list">
          {notes.map((note) => (
            <NoteLine key={note.id} note={note} view={view} send={send} edit={() => edit(note)} />
          ))}
        </ol>
      )}
    </>
  );
}
