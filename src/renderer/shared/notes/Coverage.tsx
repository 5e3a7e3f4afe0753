import { Check, Circle, MessageSquareText, Mic } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Taken, takenUp } from '../../../core/views/coverage.ts';
import type { DiscussionView } from '../../../core/views/discussion-view.ts';
import type { Send } from '../client/send.ts';
import { TagChips } from './TagChips.tsx';

type Props = { readonly view: DiscussionView; readonly send: Send };

/** What the discussion has taken up at a glance, what each statement took up, and the outcomes that were reached. */
export function Coverage({ view, send }: Props) {
  const { t } = useTranslation('notes');
  const { keyQuestions, components } = takenUp(view);
  return (
    <div className="coverage" data-testid="coverage">
      {keyQuestions.length + components.length > 0 && (
        <section>
          <h3>{t('coverage.title')}</h3>
          <ul>
            {keyQuestions.map((one) => (
              <Line key={one.number} one={one} tag={t('tag.keyQuestion', { number: one.number })} />
            ))}
            {components.map((one) => (
              <Line key={one.letter} one={one} tag={`(${one.letter})`} />
            ))}
          </ul>
        </section>
      )}
      {view.outcomes.length > 0 && <Outcomes view={view} send={send} />}
      {keyQuestions.length + components.length > 0 && <Statements view={view} send={send} />}
      {keyQuestions.length + components.length + view.outcomes.length === 0 && (
        <p className="soft">{t('coverage.nothing')}</p>
      )}
    </div>
  );
}

function Line({ one, tag }: { readonly one: Taken; readonly tag: string }) {
  const { t } = useTranslation('notes');
  const { statements, notes, text } = one;
  return (
    <li className="taken" data-open={statements + notes === 0 || undefined}>
      <b>{tag}</b>
      <p className="taken-text" title={text} dir="auto">
        {text}
      </p>
      <p className="taken-counts">
        {statements + notes === 0 ? (
          t('coverage.notYet')
        ) : (
          <>
            <span title={t('coverage.statements', { count: statements })}>
              <Mic aria-hidden="true" />
              <span aria-hidden="true">{statements}</span>
              <span className="sr-only">{t('coverage.statements', { count: statements })}</span>
            </span>
            <span title={t('coverage.notes', { count: notes })}>
              <MessageSquareText aria-hidden="true" />
              <span aria-hidden="true">{notes}</span>
              <span className="sr-only">{t('coverage.notes', { count: notes })}</span>
            </span>
          </>
        )}
      </p>
    </li>
  );
}

function Outcomes({ view, send }: Props) {
  const { t } = useTranslation('notes');
  return (
    <section>
      <h3>
        {t('outcomes.title')}{' '}
        <span className="count">{t('outcomes.count', { done: view.reached.length, all: view.outcomes.length })}</span>
      </h3>
      <ul>
        {view.outcomes.map((text, i) => {
          const done = view.reached.includes(i + 1);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an outcome is known by its number.
            <li key={i}>
              <button
                type="button"
                className="outcome"
                aria-pressed={done}
                onClick={() => void send({ type: 'TickOutcome', outcome: i + 1, done: !done })}
              >
                {done ? <Check aria-hidden="true" /> : <Circle aria-hidden="true" />}
                <span dir="auto">{text}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Newest first, so that whoever has the floor is on top. */
function Statements({ view, send }: Props) {
  const { t } = useTranslation('notes');
  return (
    <section>
      <h3>{t('statements.title')}</h3>
      {view.statements.length === 0 && <p className="soft">{t('statements.none')}</p>}
      <ul>
        {view.statements.toReversed().map(({ turn, name, tags }) => (
          <li key={turn} className="statement" data-testid="statement">
            <bdi>{name}</bdi>
            <TagChips
              view={view}
              tags={tags}
              setTags={(next) => void send({ type: 'TagTurn', turn, ...next })}
              label={t('statements.of', { name })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
