import { Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../contract/api.ts';
import { useHost } from '../host.ts';
import { useTemplateRefusal } from './use-template-refusal.ts';

type Row = CallOutput<'listTemplates'>[number];
type BuiltIn = 'council-3h' | 'council-2h' | 'academic' | 'hearing' | 'town-hall' | 'blank';

type Props = {
  readonly rows: readonly Row[];
  readonly chosen: string | null;
  readonly choose: (handle: string) => void;
  /** Is told when one was deleted or brought back. */
  readonly changed: () => void;
  readonly tell: (problem: string) => void;
};

/** The templates, one of them chosen. An own one can be deleted, and brought back in the same line. */
export function TemplateList({ rows, chosen, choose, changed, tell }: Props) {
  const { t } = useTranslation('templates');
  const host = useHost();
  const say = useTemplateRefusal();
  const group = useId();
  const [deleted, setDeleted] = useState<{ readonly handle: string; readonly name: string } | null>(null);
  const nameOf = (row: Row): string => row.name ?? t(`builtIn.${row.handle as BuiltIn}`);
  const about = ({ usable }: Row): string => {
    if (!usable) return t('unusable');
    const length = t('length', {
      hours: Math.floor(usable.minutes / 60),
      minutes: String(usable.minutes % 60).padStart(2, '0'),
    });
    return t('about', {
      length,
      speakers: t('speakers', { count: usable.speakers }),
      rounds: t('rounds', { count: usable.rounds }),
    });
  };
  const remove = async (row: { handle: string; name: string }, isDeleted: boolean) => {
    try {
      const answer = await host.deleteTemplate({ handle: row.handle, isDeleted });
      if (!answer.ok) tell(say(answer.refusal));
      else {
        setDeleted(isDeleted ? row : null);
        changed();
      }
    } catch {
      tell(t('failed'));
    }
  };
  return (
    <>
      <fieldset className="templates">
        <legend className="sr-only">{t('choose')}</legend>
        {rows.map((row) => (
          <div key={row.handle} className="template" data-chosen={row.handle === chosen || undefined}>
            <label>
              <input
                type="radio"
                name={group}
                disabled={!row.usable}
                checked={row.handle === chosen}
                data-testid={`template-${row.handle}`}
                onChange={() => choose(row.handle)}
              />
              <span className="template-words">
                <b dir="auto">{nameOf(row)}</b>
                <span className="soft">{about(row)}</span>
              </span>
            </label>
            {row.name !== null && (
              <button
                type="button"
                className="toggle"
                aria-label={t('delete', { name: nameOf(row) })}
                title={t('delete', { name: nameOf(row) })}
                onClick={() => void remove({ handle: row.handle, name: nameOf(row) }, true)}
              >
                <Trash2 aria-hidden="true" />
              </button>
            )}
          </div>
        ))}
      </fieldset>
      {deleted && (
        <p className="template-gone" role="status">
          <span>{t('deleted', { name: deleted.name })}</span>
          <button type="button" className="toggle" onClick={() => void remove(deleted, false)}>
            {t('bringBack')}
          </button>
        </p>
      )}
    </>
  );
}
