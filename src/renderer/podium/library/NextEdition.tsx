import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../../shared/DateInput.tsx';
import { longDate } from '../../shared/i18n/long-date.ts';
import { nextYear } from './next-year.ts';

type Props = {
  readonly date: string | null;
  readonly make: (date: string) => void;
  readonly cancel: () => void;
};

const focused = (field: HTMLInputElement | null) => field?.focus();

/** Asks for the day of the new session, with the same day of the next year one press away. */
export function NextEdition({ date, make, cancel }: Props) {
  const { t, i18n } = useTranslation('library');
  const proposed = date === null ? '' : nextYear(date);
  const [day, setDay] = useState(proposed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make(day);
  };
  return (
    <form className="sessions-edition" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && cancel()}>
      <DateInput label={t('duplicate.date')} ref={focused} required value={day} change={setDay} />
      <button type="submit" className="toggle sessions-main">
        {t('duplicate.go')}
      </button>
      {proposed !== '' && day !== proposed && (
        <button type="button" className="toggle" onClick={() => setDay(proposed)}>
          {t('duplicate.nextYear', { date: longDate(proposed, i18n.language) })}
        </button>
      )}
      <button type="button" className="toggle" onClick={cancel}>
        {t('do.cancel')}
      </button>
      <p className="soft">{t('duplicate.about')}</p>
    </form>
  );
}
