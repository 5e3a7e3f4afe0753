import { type ClipboardEvent, type DragEvent, type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileButton } from '../shared/FileButton.tsx';
import { useHost } from './host.ts';
import { useHostRefusal } from './use-host-refusal.ts';
import { useReadNote } from './use-read-note.ts';

type Lack = 'date' | 'start' | 'end' | 'zone';
const LACKS: Readonly<Record<string, Lack>> = {
  'note-lacks-date': 'date',
  'note-lacks-start': 'start',
  'note-lacks-end': 'end',
  'zone-unknown': 'zone',
};
const TYPES = { date: 'date', start: 'time', end: 'time', zone: 'text' } as const;

/** What says more as HTML than as plain text: rows and lists. */
const HAS_SHAPE = /<(?:table|li|h[1-6])[\s>]|mso-list/i;

/** Makes a session of a concept note, pasted or in a file; asks only for what the note lacks. */
export function ImportNote({ done }: { readonly done: () => void }) {
  const { t } = useTranslation('podium');
  const host = useHost();
  const say = useHostRefusal();
  const [text, setText] = useState('');
  const [given, setGiven] = useState<Partial<Record<Lack, string>>>({});
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const reading = useReadNote(setText, setProblem);
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html');
    if (text !== '' || !HAS_SHAPE.test(html)) return;
    event.preventDefault();
    void reading.read(new Blob([html]), true);
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    void reading.read(file, false);
  };
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
    <form
      className="panel import"
      onSubmit={(event) => void submit(event)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      data-testid="import-note"
    >
      <label htmlFor="note">{t('import.label')}</label>
      <textarea
        id="note"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={paste}
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
        <button type="submit" className="go" disabled={busy || reading.share !== null || text.trim() === ''}>
          {t('import.go')}
        </button>
        {reading.share === null ? (
          <FileButton
            label={t('import.file')}
            accept=".docx,.pdf,.txt,.md,.html"
            choose={(file) => void reading.read(file, false)}
          />
        ) : (
          <>
            <progress aria-label={t('import.reading')} value={reading.share} />
            <button type="button" className="toggle" onClick={reading.cancel}>
              {t('import.cancel')}
            </button>
          </>
        )}
        <p role="status" className={problem === '' ? 'soft' : 'bad'}>
          {problem === '' ? t('import.about') : problem}
        </p>
      </div>
    </form>
  );
}
