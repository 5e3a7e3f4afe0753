import { useTranslation } from 'react-i18next';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Send } from '../../shared/client/send.ts';
import type { Notice } from '../../shared/LastStep.tsx';
import { useNoteDraft } from '../../shared/notes/draft.ts';
import { NotesPanel } from '../../shared/notes/NotesPanel.tsx';
import { Checks } from '../checks/Checks.tsx';
import type { useChecks } from '../checks/use-checks.tsx';
import { Day } from '../day/Day.tsx';
import { Find } from '../doings/Find.tsx';
import { KeySheet } from '../doings/KeySheet.tsx';
import { useStatus } from '../host.ts';
import { Journal } from '../journal/Journal.tsx';
import type { Act } from '../keys/keys-state.ts';
import type { OwnKeys } from '../keys/own-keys.ts';
import type { Keys } from '../keys/use-keys.ts';
import { Messages } from '../messages/Messages.tsx';
import { Drawer } from './Drawer.tsx';
import type { Drawers as DrawersState } from './use-drawers.ts';

type Props = {
  readonly drawers: DrawersState;
  readonly view: PodiumView;
  readonly send: Send;
  readonly notice: Notice | null;
  readonly own: OwnKeys;
  readonly change: (change: Partial<OwnKeys>) => void;
  readonly keys: Keys;
  readonly perform: (act: Act) => void;
  readonly checks: ReturnType<typeof useChecks>['checks'];
};

/** The drawer that is open, if one is. A note that was begun outlives it. */
export function Drawers({ drawers, view, send, notice, own, change, keys, perform, checks }: Props) {
  const { t } = useTranslation(['notes', 'journal']);
  const note = useNoteDraft(send, view.discussion);
  const isAway = useStatus()?.screenAway ?? false;
  const { open, close, dayLine, noteField, noted } = drawers;
  switch (open) {
    case null:
      return null;
    case 'day':
      return <Day view={view} line={dayLine} close={close} screen={{ isAway, keys, letters: own.letters }} />;
    case 'find':
      return <Find view={view} own={own} keys={keys} perform={perform} send={send} close={close} />;
    case 'notes':
      return (
        <Drawer title={t('notes:tab.notes')} close={close} testId="notes">
          <NotesPanel view={view} send={send} note={note} field={noteField} done={noted} />
        </Drawer>
      );
    case 'messages':
      return <Messages view={view} send={send} own={own} change={change} close={close} />;
    case 'journal':
      return (
        <Drawer title={t('journal:title')} close={close} testId="journal" toRead>
          <Journal view={view} send={send} notice={notice} />
        </Drawer>
      );
    case 'checks':
      return <Checks checks={checks} close={close} />;
    case 'keys':
      return <KeySheet own={own} change={change} close={close} />;
  }
}
