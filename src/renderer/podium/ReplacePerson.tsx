import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personName } from '../../core/session/names.ts';
import type { Identity, Person } from '../../core/session/vocabulary.ts';

type From = 'now' | 'whole';
type Props = {
  /** Those of whom one is replaced; the first is chosen. */
  readonly people: readonly Person[];
  /** From when, the usual one first, which Enter takes: both while a meeting goes on, before it only the whole session. */
  readonly from: readonly From[];
  readonly replace: (person: string, by: Identity, from: From) => Promise<string | null>;
  readonly close: () => void;
};

/** Somebody in another one's place, in place of a dialog: who, the name, and from when. Escape leaves everything as it is. */
export function ReplacePerson({ people, from, replace, close }: Props) {
  const { t } = useTranslation('preparing');
  const id = useId();
  const [who, setWho] = useState(people[0]?.id ?? '');
  const [honorific, setHonorific] = useState('');
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const person = people.find((one) => one.id === who) ?? people[0];
  if (!person) return null;
  const go = async (when: From) => {
    if (name.trim() === '') return;
    const by: Identity = {
      honorific: honorific.trim() || null,
      name: name.trim(),
      title: title.trim() || null,
      displayTitle: null,
      shortTitle: null,
      sayAs: null,
      address: null,
      gender: null,
    };
    const refused = await replace(person.id, by, when);
    setProblem(refused);
    if (refused === null) close();
  };
  const [first] = from;
  return (
    <form
      className="replace"
      aria-label={t('replace.title', { name: personName(person) })}
      data-testid="replace"
      onSubmit={(event) => {
        event.preventDefault();
        if (first !== undefined) void go(first);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      {people.length > 1 ? (
        <div className="field">
          <label htmlFor={`${id}-who`}>{t('replace.who')}</label>
          <select id={`${id}-who`} value={person.id} onChange={(event) => setWho(event.target.value)}>
            {people.map((one) => (
              <option key={one.id} value={one.id}>
                {personName(one)}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <p className="replace-title">{t('replace.title', { name: personName(person) })}</p>
      )}
      <div className="replace-fields">
        <div className="field replace-honorific">
          <label htmlFor={`${id}-honorific`}>{t('replace.honorific')}</label>
          <input
            id={`${id}-honorific`}
            value={honorific}
            maxLength={60}
            dir="auto"
            onChange={(event) => setHonorific(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-name`}>{t('replace.name')}</label>
          <input
            id={`${id}-name`}
            // biome-ignore lint/a11y/noAutofocus: the row's person was just chosen, and the name is what is typed next.
            autoFocus
            value={name}
            maxLength={200}
            dir="auto"
            data-testid="replace-name"
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div className="field replace-office">
          <label htmlFor={`${id}-title`}>{t('replace.office')}</label>
          <input
            id={`${id}-title`}
            value={title}
            maxLength={1000}
            dir="auto"
            onChange={(event) => setTitle(event.target.value)}
          />
        </div>
      </div>
      <div className="replace-acts">
        {from.map((when) => (
          <button
            key={when}
            type={when === first ? 'submit' : 'button'}
            className="toggle"
            disabled={name.trim() === ''}
            title={t(`replace.${when}About`)}
            data-testid={`replace-${when}`}
            onClick={() => when !== first && void go(when)}
          >
            {t(`replace.${when}`)}
          </button>
        ))}
        <button type="button" className="toggle" onClick={close}>
          {t('replace.cancel')}
        </button>
      </div>
      <span className="problem" role="status">
        {problem}
      </span>
    </form>
  );
}
