import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LISTS, type ListField, ROLES, type RoleField, type ValueField } from './draft.ts';
import { ListFields } from './ListFields.tsx';
import { PeopleFields } from './PeopleFields.tsx';
import { useReview } from './review-context.ts';
import { isSettled, type Open } from './settle.ts';
import { LimitFields, ValueFieldOf } from './ValueFields.tsx';

type Props = {
  readonly open: readonly Open[];
  readonly waved: ReadonlySet<string>;
  readonly wave: (id: string) => void;
};

/** What the note leaves open, each in words and with its field in place. What is settled stays where it is. */
export function Settle({ open, waved, wave }: Props) {
  const { t } = useTranslation('review');
  const { was, draft, hovered } = useReview();
  if (open.length === 0) return <p className="soft">{t('settle.nothing')}</p>;
  return (
    <ol className="review-settle" data-testid="to-settle">
      {open.map((one) => {
        const settled = isSettled(one, was, draft, waved);
        return (
          <li
            key={one.id}
            data-settled={settled ? '' : undefined}
            onPointerEnter={() => hovered(`/${one.field}`)}
            onPointerLeave={() => hovered(null)}
          >
            <p>
              {settled && <Check aria-label={t('settle.done')} />}
              <Words open={one} />
            </p>
            <FieldsOf open={one} />
            {one.why !== null && !settled && (
              <button type="button" className="toggle" onClick={() => wave(one.id)}>
                {t('settle.right')}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Words({ open: { field, why, text } }: { readonly open: Open }) {
  const { t } = useTranslation('review');
  const say = t as unknown as (keys: readonly string[], params?: Readonly<Record<string, unknown>>) => string;
  if (why === null) return <span>{say([`missing.${field}`, 'missing.other'])}</span>;
  return (
    <span>
      {say([`doubt.${why}`, 'doubt.other'])}
      {text !== '' && (
        <>
          {' '}
          <q dir="auto">{text}</q>
        </>
      )}
    </span>
  );
}

function FieldsOf({ open: { field, text } }: { readonly open: Open }) {
  const { draft } = useReview();
  if (ROLES.includes(field as RoleField)) return <PeopleFields role={field as RoleField} only={text} />;
  if (LISTS.includes(field as ListField)) return <ListFields list={field as ListField} />;
  if (field === 'interventionSeconds') return <LimitFields />;
  if (field === 'end' || field === 'start')
    return (
      <div className="review-pair">
        <ValueFieldOf field="start" />
        <ValueFieldOf field="end" />
      </div>
    );
  if (field === 'asOf') return <ValueFieldOf field="date" />;
  return field in draft ? <ValueFieldOf field={field as ValueField} /> : null;
}
