import { type ClipboardEvent, type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileButton } from '../../shared/FileButton.tsx';
import { useReadNote } from '../use-read-note.ts';
import { type NoteWork, noteWork } from './note-work.ts';
import { understand } from './understand.ts';

/** What says more as HTML than as plain text: rows and lists. */
const HAS_SHAPE = /<(?:table|li|h[1-6])[\s>]|mso-list/i;

type Props = {
  readonly took: (work: NoteWork) => void;
  /** The session into which it is to be taken; null where it makes one. */
  readonly into: string | null;
  /** A file that was dropped elsewhere, to be read at once. */
  readonly file: File | null;
};

/** Takes a concept note, pasted, chosen or dropped, and has it read. */
export function TakeNote({ took, into, file: dropped }: Props) {
  const { t } = useTranslation(['review', 'again']);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [understanding, setUnderstanding] = useState<AbortController | null>(null);
  const gone = useRef(new AbortController());
  useEffect(() => {
    const own = new AbortController();
    gone.current = own;
    return () => own.abort();
  }, []);
  const parse = async (words: string) => {
    const own = new AbortController();
    gone.current.signal.addEventListener('abort', () => own.abort());
    setUnderstanding(own);
    setProblem('');
    try {
      took(noteWork(words, await understand(words, own.signal)));
    } catch {
      setProblem(t(own.signal.aborted ? 'take.cancelled' : 'take.failed'));
    } finally {
      setUnderstanding(null);
    }
  };
  const reading = useReadNote((words) => void parse(words), setProblem);
  const isBusy = reading.share !== null || understanding !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when it comes.
  useEffect(() => {
    if (dropped) void reading.read(dropped, false);
  }, [dropped]);
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html');
    if (text !== '' || !HAS_SHAPE.test(html)) return;
    event.preventDefault();
    void reading.read(new Blob([html]), true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file && !isBusy) void reading.read(file, false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void parse(text);
  };
  const cancel = () => {
    reading.cancel();
    understanding?.abort();
  };
  return (
    <form
      className="panel import"
      onSubmit={submit}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      data-testid="import-note"
    >
      <label htmlFor="note">{t('take.label')}</label>
      <textarea
        id="note"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={paste}
        placeholder={t('take.placeholder')}
        maxLength={2_000_000}
        spellCheck={false}
      />
      <div className="import-foot">
        <button type="submit" className="go" disabled={isBusy || text.trim() === ''}>
          {t('take.go')}
        </button>
        {isBusy ? (
          <>
            <progress aria-label={t('take.reading')} value={understanding ? undefined : (reading.share ?? 0)} />
            <button type="button" className="toggle" onClick={cancel}>
              {t('take.cancel')}
            </button>
          </>
        ) : (
          <FileButton
            label={t('take.file')}
            accept=".docx,.pdf,.txt,.md,.html"
            choose={(file) => void reading.read(file, false)}
          />
        )}
        <p role="status" className={problem === '' ? 'soft' : 'bad'}>
          {problem || (into === null ? t('take.about') : t('again:about', { title: into }))}
        </p>
      </div>
    </form>
  );
}
