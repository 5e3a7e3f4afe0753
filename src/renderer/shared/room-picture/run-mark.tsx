import type { Run } from '../../../contract/run.ts';
import { useRoomTexts } from './room-texts.ts';
import './run-mark.css';

/** Says in the room's margin that nothing of this is meant: a rehearsal, or a test of the screens. */
export function RunMark({ run }: { readonly run: Run }) {
  const { t } = useRoomTexts();
  return (
    <p className="room-run" data-testid="room-run">
      <span>{run.rehearsal === null ? t('run.test') : t('run.rehearsal', { rate: run.rehearsal })}</span>
    </p>
  );
}
