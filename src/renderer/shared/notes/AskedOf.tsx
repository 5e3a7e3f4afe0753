import { Check, Circle } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../../core/session/discussion.ts';
import type { DiscussionView } from '../../../core/views/discussion-view.ts';
import type { Send } from '../client/send.ts';
import { Private } from './NoteLine.tsx';

type Props = {
  readonly view: Pick<DiscussionView, 'statements'>;
  readonly name: string;
  readonly questions: readonly Note[];
  readonly send: Send;
};

/** The questions of whoever answers, beside the clock: a press on one ticks it as answered. */
export function AskedOf({ view, name, questions, send }: Props) {
  const { t } = useTranslation('notes');
  const title = useId();
  const open = questions.filter(({ answered }) => !answered).length;
  return (
    <section className="asked" aria-labelledby={title} data-testid="asked">
      <p id={title} className="asked-title">
        {t('asked.title', { name, count: open })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard. */}
      <ul tabIndex={0} aria-labelledby={title}>
        {questions.map((note) => {
          const source = view.statements.find(({ turn }) => turn === note.on)?.name;
          return (
            <li key={note.id}>
              <button
                type="button"
                className="question"
                aria-pressed={note.answered}
                title={t('note.answered')}
                onClick={() => void send({ type: 'ChangeNote', note: note.id, change: { answered: !note.answered } })}
              >
                {note.answered ? <Check aria-hidden="true" /> : <Circle aria-hidden="true" />}
                <span>
                  <span dir="auto">{note.text}</span>
                  {source && (
                    <>
                      {' '}
                      <bdi className="soft">{source}</bdi>
                    </>
                  )}
                  {note.private && <Private />}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
