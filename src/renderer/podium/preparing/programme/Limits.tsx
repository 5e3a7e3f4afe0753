import { useTranslation } from 'react-i18next';
import type { CommandOf } from '../../../../core/session/commands.ts';
import { categorySchema, type Limits as LimitsOf, tierSchema } from '../../../../core/session/vocabulary.ts';
import { minutesText } from '../../../../core/timing/clock-face.ts';
import type { Duration } from '../../../../core/timing/time.ts';
import { parseLimit } from '../../../shared/list/plan/limit-choices.ts';
import { Field } from '../fields.tsx';
import type { Put } from '../use-put.ts';

type Scope = CommandOf<'SetLimit'>['scope'];
type Row = { readonly key: keyof ReturnType<typeof keys>; readonly scope: Scope; readonly ms: Duration | undefined };

const keys = () => ({
  default: 0,
  dignitary: 0,
  group: 0,
  member: 0,
  observer: 0,
  un: 0,
  igo: 0,
  nhri: 0,
  ngo: 0,
  other: 0,
  'reply-first': 0,
  'reply-second': 0,
});

const rowsOf = (limits: LimitsOf): readonly Row[] => [
  { key: 'default', scope: { default: true }, ms: limits.default },
  ...tierSchema.options.map((tier): Row => ({ key: tier, scope: { tier }, ms: limits.byTier[tier] })),
  ...categorySchema.options.map(
    (category): Row => ({ key: category, scope: { category }, ms: limits.byCategory[category] }),
  ),
  { key: 'reply-first', scope: { reply: 'first' }, ms: limits.reply.first },
  { key: 'reply-second', scope: { reply: 'second' }, ms: limits.reply.second },
];

/** How long each rank has, in every round. Whoever has no limit of its own has everybody's. */
export function Limits({ limits, put }: { readonly limits: LimitsOf; readonly put: Put }) {
  const { t } = useTranslation('preparing');
  return (
    <fieldset className="limits-by-rank" data-testid="limits">
      <legend>{t('programme.limits')}</legend>
      <div className="fields">
        {rowsOf(limits).map(({ key, scope, ms }) => (
          <Field
            key={key}
            label={t(`programme.limit.${key}`)}
            value={minutesText((ms ?? limits.default) / 1000)}
            command={(text) => {
              const limit = parseLimit(text);
              return limit === null ? t('field.minutes') : { type: 'SetLimit', scope, ms: limit };
            }}
            hint={ms === undefined ? t('programme.limitSame') : undefined}
            digits
            max={7}
            put={put}
            testId={`limit-${key}`}
          />
        ))}
      </div>
    </fieldset>
  );
}
