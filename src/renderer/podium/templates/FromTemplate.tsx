import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../contract/api.ts';
import { ClockInput } from '../../shared/ClockInput.tsx';
import { DateInput } from '../../shared/DateInput.tsx';
import { parseClock } from '../../shared/list/details/parse.ts';
import { useHost } from '../host.ts';
import { TemplateList } from './TemplateList.tsx';
import { useTemplateRefusal } from './use-template-refusal.ts';

type Row = CallOutput<'listTemplates'>[number];

type Props = {
  readonly done: () => void;
  /** What stands below, told how to have the list read again. */
  readonly children: (changed: () => void) => ReactNode;
};

/** Choose a template, say title, day and hour, and the session is there. */
export function FromTemplate({ done, children }: Props) {
  const { t } = useTranslation('templates');
  const id = useId();
  const host = useHost();
  const say = useTemplateRefusal();
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [date, setDate] = useState('');
  const [start, setStart] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever something was saved or deleted.
  useEffect(() => {
    let gone = false;
    host.listTemplates().then(
      (found) => !gone && setRows(found),
      () => !gone && setProblem(t('failed')),
    );
    return () => {
      gone = true;
    };
  }, [host, t, round]);
  const again = () => setRound((n) => n + 1);
  const row = rows?.find(({ handle, usable }) => handle === chosen && usable) ?? rows?.find(({ usable }) => usable);
  const typed = start ?? row?.usable?.start ?? '';
  const hour = parseClock(typed) ?? '';
  const missing = [
    title.trim() === '' && t('lack.title'),
    date === '' && t('lack.date'),
    hour === '' && t('lack.start'),
  ];
  const lack = missing.find(Boolean);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!row || lack) return;
    setBusy(true);
    setProblem('');
    try {
      const answer = await host.makeFromTemplate({ handle: row.handle, title, date, start: hour, zone: null });
      if (answer.ok) done();
      else setProblem(say(answer.refusal));
    } catch {
      setProblem(t('failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <TemplateList
        rows={rows ?? []}
        chosen={row?.handle ?? null}
        choose={setChosen}
        changed={again}
        tell={setProblem}
      />
      <form className="template-form" onSubmit={(event) => void submit(event)}>
        <label data-wide>
          {t('field.title')}
          <input
            value={title}
            maxLength={1000}
            dir="auto"
            data-testid="new-title"
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <DateInput label={t('field.date')} value={date} change={setDate} data-testid="new-date" />
        <label htmlFor={`${id}-start`}>
          {t('field.start')}
          <ClockInput id={`${id}-start`} value={typed} change={setStart} data-testid="new-start" />
        </label>
        <button
          type="submit"
          className="go"
          disabled={busy || !row || Boolean(lack)}
          aria-describedby={`${id}-says`}
          data-testid="make-session"
        >
          {t('make')}
        </button>
        <p id={`${id}-says`} role="status" className={problem === '' ? 'soft' : 'bad'}>
          {problem || lack || ''}
        </p>
      </form>
      {children(again)}
    </>
  );
}
