import { useTranslation } from 'react-i18next';
import { Field } from './Field.tsx';
import { useReview } from './review-context.ts';

/** When the panel replies, and for how long: no note says it. */
export function Replies() {
  const { t } = useTranslation('review');
  const { was, draft, change } = useReview();
  const choice = (after: boolean) => (
    <label>
      <input
        type="radio"
        name="replies"
        checked={draft.afterEachRound === after}
        onChange={() => change((old) => ({ ...old, afterEachRound: after }))}
      />
      {t(after ? 'replies.yes' : 'replies.no')}
    </label>
  );
  return (
    <fieldset className="review-replies" data-testid="replies">
      <legend>{t('replies.question')}</legend>
      {choice(true)}
      {choice(false)}
      <Field
        label={t('replies.minutes')}
        kind="number"
        value={draft.repliesMinutes}
        set={(repliesMinutes) => change((old) => ({ ...old, repliesMinutes }))}
        was={was.repliesMinutes}
        from={null}
        most={2}
        wrong={/^([0-5]?\d|60)$/.test(draft.repliesMinutes) ? '' : t('wrong.replies')}
      />
    </fieldset>
  );
}
