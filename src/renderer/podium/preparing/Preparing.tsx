import { FileInput, HardDriveDownload } from 'lucide-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import { usePhrase } from '../../shared/i18n/use-phrase.ts';
import { type Paper, PaperSheet } from '../../shared/paper/PaperSheet.tsx';
import { StepButton } from '../../shared/StepButton.tsx';
import { useStatus } from '../host.ts';
import { SessionFacts } from './facts/SessionFacts.tsx';
import { Languages } from './languages/Languages.tsx';
import { People } from './people/People.tsx';
import { Programme } from './programme/Programme.tsx';
import { ScriptTab } from './script/ScriptTab.tsx';
import { SentencesTab } from './sentences/SentencesTab.tsx';
import { type Put, usePut } from './use-put.ts';

/** What every tab is given. */
export type TabProps = { readonly view: PodiumView; readonly put: Put };

const TABS = {
  programme: Programme,
  people: People,
  session: SessionFacts,
  script: ScriptTab,
  sentences: SentencesTab,
  languages: Languages,
} as const;
const PAPERS: readonly Paper[] = [{ paper: 'running-order' }, { paper: 'script', key: 'p' }];
type TabName = keyof typeof TABS;
const NAMES = Object.keys(TABS) as readonly TabName[];

type Props = {
  readonly view: PodiumView;
  /** Reads a note again, to take its changes into this session: a file that was dropped, or null for one to be chosen. */
  readonly readAgain: (file: File | null) => void;
};

/** Where a session is prepared. Whatever is changed is kept at once, and each change can be taken back. */
export function Preparing({ view, readAgain }: Props) {
  const { t } = useTranslation('preparing');
  const put = usePut();
  const [tab, setTab] = useState<TabName>('programme');
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    readAgain(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a note is dropped on it; the button does the same by keyboard.
    <div
      className="preparing"
      data-testid="preparing"
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={drop}
    >
      <Tabs selectedKey={tab} onSelectionChange={(key) => setTab(key as TabName)}>
        <TabList aria-label={t('tabs.title')} className="tabs">
          {NAMES.map((name) => (
            <Tab key={name} id={name} className="tab" data-testid={`tab-${name}`}>
              {t(`tabs.${name}`)}
            </Tab>
          ))}
        </TabList>
        {NAMES.map((name) => {
          const Shown = TABS[name];
          return (
            <TabPanel key={name} id={name} className="tab-panel">
              <Shown view={view} put={put} />
            </TabPanel>
          );
        })}
      </Tabs>
      <Foot view={view} put={put} readAgain={readAgain} />
    </div>
  );
}

/** The way back and forth, each with the step it takes, and whether all of it is on disk. */
function Foot({ view, put, readAgain }: TabProps & Props) {
  const { t } = useTranslation('preparing');
  const say = usePhrase();
  const recording = useStatus()?.recording ?? true;
  const [problem, setProblem] = useState<string | null>(null);
  const { undoList, redoList } = view.journal;
  const undo = () => undoList && put({ type: 'Undo', commandId: undoList.commandId }).then(setProblem);
  const redo = () => redoList && put({ type: 'Redo', commandId: redoList.commandId }).then(setProblem);
  const newest = useRef({ undo, redo });
  newest.current = { undo, redo };
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const isZ = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() === 'z' : event.code === 'KeyZ';
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !isZ) return;
      if (document.activeElement?.matches('[data-draft]')) return;
      event.preventDefault();
      void (event.shiftKey ? newest.current.redo() : newest.current.undo());
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, []);
  return (
    <footer className="foot preparing-foot">
      <p className="last" role="status">
        {problem ?? (undoList === null && redoList === null ? t('foot.nothing') : '')}
      </p>
      {undoList && (
        <StepButton
          data-testid="preparing-undo"
          onClick={() => void undo()}
          keyName="Ctrl+Z"
          words={t('foot.undo', { step: say(undoList.label) })}
        />
      )}
      {redoList && (
        <StepButton
          data-testid="preparing-redo"
          onClick={() => void redo()}
          keyName="Ctrl+Shift+Z"
          words={t('foot.redo', { step: say(redoList.label) })}
        />
      )}
      <button type="button" className="read-again" data-testid="read-again" onClick={() => readAgain(null)}>
        <FileInput aria-hidden="true" /> {t('foot.readAgain')}
      </button>
      <PaperSheet papers={PAPERS} />
      <p className="saved" data-recording={recording}>
        <HardDriveDownload aria-hidden="true" />
        {t(recording ? 'foot.saved' : 'foot.notRecording')}
      </p>
    </footer>
  );
}
