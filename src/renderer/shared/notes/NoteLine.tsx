import { Check, Circle, Lock, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { componentLetter, type Note } from '../../../core/session/discussion.ts';
import type { DiscussionView } from '../../../core/views/discussion-view.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Send } from '../client/send.ts';
import { wallTime } from '../i18n/wall-time.ts';

type Props = {
  readonly note: Note;
  readonly view: Pick<PodiumView, 'discussion' | 'session'>;
  readonly send: Send;
  readonly edit: () => void;
};

/** One note: its words, when and on whom, for whom and about what; ticked, changed and removed here. */
export function NoteLine({ note, view, send, edit }: Props) {
  const { t } = useTranslation('notes');
  const { zone, clockOffset } = view.session;
  const source = view.discussion.statements.find(({ turn }) => turn === note.on)?.name;
  return (
    <li className="note" data-answered={note.answered || undefined} data-testid="note">
      <Answered note={note} send={send} />
      <div className="note-words">
        <p className="note-text" dir="auto">
          {note.text}
        </p>
        <p className="note-about">
          <time dir="ltr">{wallTime(note.at, zone, clockOffset).slice(0, 5)}</time>
          {source && <bdi>{source}</bdi>}
          {addresseesOf(note, view.discussion, t).map((name) => (
            <strong key={name}>
              <bdi>{t('to.for', { name })}</bdi>
            </strong>
          ))}
          {note.keyQuestions.map((number) => (
            <span key={number}>{t('tag.keyQuestion', { number })}</span>
          ))}
          {note.components.map((number) => (
            <span key={number}>{`(${componentLetter(number)})`}</span>
          ))}
          {note.private && <Private />}
        </p>
      </div>
      <div className="note-ways">
        <button type="button" className="toggle" aria-label={t('note.edit')} title={t('note.edit')} onClick={edit}>
          <Pencil aria-hidden="true" />
        </button>
        <button
          type="button"
          className="toggle"
          aria-label={t('note.remove')}
          title={t('note.remove')}
          onClick={() => void send({ type: 'RemoveNote', note: note.id })}
        >
          <Trash2 aria-hidden="true" />
        </button>
      </div>
    </li>
  );
}

/** A tick: whether it was answered. */
function Answered({ note, send }: Pick<Props, 'note' | 'send'>) {
  const { t } = useTranslation('notes');
  return (
    <button
      type="button"
      className="note-tick"
      aria-pressed={note.answered}
      aria-label={t('note.answered')}
      title={t('note.answered')}
      onClick={() => void send({ type: 'ChangeNote', note: note.id, change: { answered: !note.answered } })}
    >
      {note.answered ? <Check aria-hidden="true" /> : <Circle aria-hidden="true" />}
    </button>
  );
}

/** That podium and desk alone see it: a lock and the word. */
export function Private() {
  const { t } = useTranslation('notes');
  return (
    <span className="note-private">
      <Lock aria-hidden="true" />
      {t('private')}
    </span>
  );
}

const addresseesOf = (
  note: Note,
  { panel }: Pick<DiscussionView, 'panel'>,
  t: (key: 'to.chair' | 'to.moderator') => string,
): readonly string[] => [
  ...panel.filter(({ id }) => note.people.includes(id)).map(({ name }) => name),
  ...note.voices.map((voice) => t(`to.${voice}`)),
];
