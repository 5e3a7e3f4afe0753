import { powerSaveBlocker } from 'electron';

/** Keeps the displays from going to sleep for as long as it was last told to. */
export const displaysKeptAwake = (): ((wanted: boolean) => void) => {
  let blocker: number | null = null;
  return (wanted) => {
    if (wanted && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep');
    if (!wanted && blocker !== null) {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
  };
};
