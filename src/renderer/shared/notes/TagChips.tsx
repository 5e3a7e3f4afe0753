import { useTranslation } from 'react-i18next';
import { componentLetter, type Tags } from '../../../core/session/discussion.ts';
import type { DiscussionView } from '../../../core/views/discussion-view.ts';
import { toggled } from './draft.ts';

type Props = {
  readonly view: Pick<DiscussionView, 'keyQuestions' | 'components'>;
  readonly tags: Tags;
  readonly setTags: (tags: { keyQuestions: number[]; components: number[] }) => void;
  /** What they are tags of, for whoever does not see them. */
  readonly label: string;
};

/** Key questions and components as buttons that are pressed or not. Nothing where the session has neither. */
export function TagChips({ view, tags, setTags, label }: Props) {
  const { t } = useTranslation('notes');
  if (view.keyQuestions.length + view.components.length === 0) return null;
  const keyQuestions = [...tags.keyQuestions];
  const components = [...tags.components];
  return (
    <fieldset className="chips">
      <legend className="sr-only">{label}</legend>
      {view.keyQuestions.map((text, i) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a key question is known by its number.
          key={i}
          type="button"
          className="chip"
          aria-pressed={keyQuestions.includes(i + 1)}
          aria-label={t('tag.about', { tag: t('tag.keyQuestion', { number: i + 1 }), text })}
          title={text}
          onClick={() => setTags({ keyQuestions: toggled(keyQuestions, i + 1), components })}
        >
          {t('tag.keyQuestion', { number: i + 1 })}
        </button>
      ))}
      {view.components.map((text, i) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a component is known by its letter.
          key={i}
          type="button"
          className="chip"
          aria-pressed={components.includes(i + 1)}
          aria-label={t('tag.about', { tag: `(${componentLetter(i + 1)})`, text })}
          title={text}
          onClick={() => setTags({ keyQuestions, components: toggled(components, i + 1) })}
        >
          {`(${componentLetter(i + 1)})`}
        </button>
      ))}
    </fieldset>
  );
}
