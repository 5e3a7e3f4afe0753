import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from './host.ts';
import { useHostRefusal } from './use-host-refusal.ts';

type Lack = 'date' | 'start' | 'end' | 'zone';
const LACKS: Readonly<Record<string, Lack>> = {
  'note-lacks-date': 'date',
  'note-lacks-start': 'start',
  'note-lacks-end': 'end',
  'zone-unknown': 'zone',
};
const TYPES = { date: 'date', start: 'time', end: 'time', zone: 'text' } as const;

/** Makes a session of a pasted concept note; asks only for what the note lacks. */
export function ImportNote({ done }: { readonly done: () => void }) {
  const { t } = useTranslation('podium');
  const host = useHost();
  const say = useHostRefusal();
  const [text, setText] = useState('');
  const [given, setGiven] = useState<Partial<Record<Lack, string>>>({});
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    try {
      const of = (lack: Lack) => given[lack] || null;
      const answer = await host.importNote({
        text,
        zone: of('zone'),
        date: of('date'),
        start: of('start'),
        end: of('end'),
      });
      if (answer.ok) {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        done();
        return;
      }
      const lack = LACKS[answer.refusal.code];
      if (lack !== undefined) setLacks((old) => (old.includes(lack) ? old : [...old, lack]));
      setProblem(say(answer.refusal));
    } catch {
      setProblem(t('import.failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="panel import" onSubmit={(event) => void submit(event)} data-testid="import-note">
      <label htmlFor="note">{t('import.label')}</label>
      <textarea
        id="note"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t('import.placeholder')}
        maxLength={2_000_000}
        spellCheck={false}
      />
      {lacks.length > 0 && (
        <div className="lacks">
          {lacks.map((lack) => (
            <label key={lack}>
              {t(`import.${lack}`)}
              <input
                type={TYPES[lack]}
                value={given[lack] ?? ''}
                onChange={(event) => setGiven((old) => ({ ...old, [lack]: event.target.value }))}
              />
            </label>
          ))}
        </div>
      )}
      <div className="import-foot">
        <button type="submit" className="go" disabled={busy || text.trim() === ''}>
          {t('import.go')}
        </button>
        <p role="status" className={problem === '' ? 'soft' : 'bad'}>
          {problem === '' ? t('import.about') : problem}
        </p>
      </div>
    </form>
  );
}
