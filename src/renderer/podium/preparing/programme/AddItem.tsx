import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newItem, PLANNED_KINDS, type PlannedKind } from '../../../../core/session/new-item.ts';
import type { Person } from '../../../../core/session/vocabulary.ts';
import { freshId } from '../../../shared/fresh-id.ts';
import { Problem } from '../fields.tsx';
import type { Put } from '../use-put.ts';

type Props = {
  readonly people: readonly Person[];
  /** The part behind which it is put. */
  readonly after: string | null;
  readonly put: Put;
  readonly added: (item: string) => void;
};

/** Adds a part of any kind behind the one that is chosen, with the speakers and minutes that such a part usually has. */
export function AddItem({ people, after, put, added }: Props) {
  const { t } = useTranslation('preparing');
  const [kind, setKind] = useState<PlannedKind>('presentation');
  const [problem, setProblem] = useState<string | null>(null);
  const add = async () => {
    const item = newItem(kind, people, freshId);
    const refused = await put({ type: 'InsertItem', item, after });
    setProblem(refused);
    if (refused === null) added(item.id);
  };
  return (
    <form
      className="adds"
      aria-label={t('programme.add')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <select
        value={kind}
        aria-label={t('programme.addKind')}
        onChange={(event) => setKind(event.target.value as PlannedKind)}
      >
        {PLANNED_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`kind.${one}`)}
          </option>
        ))}
      </select>
      <button type="submit" className="toggle" data-testid="add-item">
        <Plus aria-hidden="true" />
        {t('programme.add')}
      </button>
      <span className="soft adds-about">{t('programme.about')}</span>
      <Problem text={problem} />
    </form>
  );
}
