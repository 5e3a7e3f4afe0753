import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldName } from '../../../core/floor/names-fold.ts';
import { personName } from '../../../core/session/names.ts';
import { newStatement } from '../../../core/session/new-item.ts';
import type { Mode, Person } from '../../../core/session/vocabulary.ts';
import { minutes } from '../../../core/timing/time.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import { freshId } from '../../shared/fresh-id.ts';
import { parseLength } from '../../shared/list/details/parse.ts';
import type { Put } from '../preparing/use-put.ts';
import { useIntoView } from './use-into-view.ts';

type Props = {
  readonly view: PodiumView;
  readonly mode: Mode;
  /** The item behind which it comes. */
  readonly after: string;
  readonly put: Put;
  readonly close: () => void;
};

const UNSAID = { displayTitle: null, shortTitle: null, sayAs: null, address: null, gender: null } as const;
const USUAL = '3:00';

/** Who speaks, as what and for how long. A name that is known is that person; any other is somebody new. */
export function StatementForm({ view, mode, after, put, close }: Props) {
  const { t } = useTranslation('podium');
  const id = useId();
  const form = useIntoView<HTMLFormElement>();
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [time, setTime] = useState(USUAL);
  const [problem, setProblem] = useState<string | null>(null);
  const typed = name.trim();
  const known = view.preparation.people.find((person) =>
    [person.name, personName(person)].some((one) => foldName(one) === foldName(typed)),
  );
  const length = parseLength(time);
  const isReady = typed !== '' && length !== undefined;
  const insert = async () => {
    const newcomer: Person | null = known
      ? null
      : {
          id: freshId(),
          role: 'opening',
          honorific: null,
          name: typed,
          title: title.trim() || null,
          topic: null,
          ...UNSAID,
        };
    const person = known?.id ?? newcomer?.id ?? '';
    const item = newStatement(person, mode, length ?? minutes(3), freshId);
    const refused = await put({ type: 'InsertItem', item, after, ...(newcomer ? { newcomer } : {}) });
    setProblem(refused);
    if (refused === null) close();
  };
  return (
    <form
      ref={form}
      className="day-form"
      data-testid="day-insert-statement"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void insert();
      }}
    >
      <label htmlFor={`${id}-name`}>{t('day.name')}</label>
      <input
        id={`${id}-name`}
        // biome-ignore lint/a11y/noAutofocus: it was just asked for, and the name is what is typed next.
        autoFocus
        value={name}
        maxLength={200}
        dir="auto"
        onChange={(event) => setName(event.target.value)}
      />
      {!known && (
        <>
          <label htmlFor={`${id}-title`}>{t('day.office')}</label>
          <input
            id={`${id}-title`}
            value={title}
            maxLength={1000}
            dir="auto"
            onChange={(event) => setTitle(event.target.value)}
          />
        </>
      )}
      <label htmlFor={`${id}-time`}>{t('day.time')}</label>
      <input
        id={`${id}-time`}
        className="clock-input"
        value={time}
        maxLength={8}
        dir="ltr"
        aria-invalid={length === undefined || undefined}
        onChange={(event) => setTime(event.target.value)}
      />
      <button type="submit" className="toggle" disabled={!isReady}>
        {t('day.insertDo')}
      </button>
      <span className="problem" role="status">
        {problem}
      </span>
    </form>
  );
}
