import { useTranslation } from 'react-i18next';
import type { ListField } from './draft.ts';
import { Field } from './Field.tsx';
import { useReview } from './review-context.ts';

/** The elements of a list, each a field; an empty one is left out. */
export function ListFields({ list }: { readonly list: ListField }) {
  const { t } = useTranslation('review');
  const { was, draft, change } = useReview();
  const lines = draft.lists[list];
  const changeLines = (to: (old: typeof lines) => typeof lines) =>
    change((old) => ({ ...old, lists: { ...old.lists, [list]: to(old.lists[list]) } }));
  const add = () => changeLines((old) => [...old, { key: `${list}-new-${old.length}`, from: null, value: '' }]);
  return (
    <section className="review-list" aria-label={t(`field.${list}`)}>
      <h4>{t(`field.${list}`)}</h4>
      {lines.map(({ key, from, value }, at) => (
        <Field
          key={key}
          label={t('line', { number: at + 1 })}
          kind="text"
          value={value}
          set={(next) => changeLines((old) => old.map((one) => (one.key === key ? { ...one, value: next } : one)))}
          was={was.lists[list].find((one) => one.key === key)?.value ?? null}
          from={from}
          most={5000}
        />
      ))}
      <button type="button" className="toggle" onClick={add}>
        {t(`add.${list}`)}
      </button>
    </section>
  );
}
