import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Person, roleOfPersonSchema } from '../../../../core/session/vocabulary.ts';
import { Problem } from '../fields.tsx';
import type { Put } from '../use-put.ts';

/** Adds somebody by role and name; all else is said of them afterwards. */
export function AddPerson({ put, added }: { readonly put: Put; readonly added: (person: string) => void }) {
  const { t } = useTranslation('preparing');
  const [role, setRole] = useState<Person['role']>('panellist');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = async () => {
    if (name.trim() === '') return;
    const person: Person = {
      id: crypto.randomUUID(),
      role,
      honorific: null,
      name: name.trim(),
      title: null,
      topic: null,
      displayTitle: null,
      shortTitle: null,
      sayAs: null,
      address: null,
      gender: null,
    };
    const refused = await put({ type: 'AddPerson', person });
    setProblem(refused);
    if (refused !== null) return;
    setName('');
    added(person.id);
  };
  return (
    <form
      className="adds"
      aria-label={t('people.add')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <select
        value={role}
        aria-label={t('people.addRole')}
        onChange={(event) => setRole(event.target.value as Person['role'])}
      >
        {roleOfPersonSchema.options.map((one) => (
          <option key={one} value={one}>
            {t(`people.roles.${one}`)}
          </option>
        ))}
      </select>
      <input
        value={name}
        maxLength={200}
        dir="auto"
        aria-label={t('people.addName')}
        placeholder={t('people.add')}
        data-testid="add-person"
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="toggle" disabled={name.trim() === ''}>
        <Plus aria-hidden="true" />
        {t('people.addDone')}
      </button>
      <Problem text={problem} />
    </form>
  );
}
