import { powerSaveBlocker } from 'electron';

export type DisplaysAwake = {
  /** Keeps the displays from going to sleep for as long as it was last told to. */
  readonly keep: (wanted: boolean) => void;
  /** Whether the system keeps them awake; while nothing is wanted, whether it would: tried for this moment. */
  readonly isHeld: () => boolean;
};

const begin = (): number => powerSaveBlocker.start('prevent-display-sleep');

/** Wants nothing of the system at first. */
export const displaysKeptAwake = (): DisplaysAwake => {
  let blocker: number | null = null;
  return {
    keep(wanted) {
      if (wanted && blocker === null) blocker = begin();
      if (!wanted && blocker !== null) {
        powerSaveBlocker.stop(blocker);
        blocker = null;
      }
    },
    isHeld() {
      if (blocker !== null) return powerSaveBlocker.isStarted(blocker);
      const tried = begin();
      const isHeld = powerSaveBlocker.isStarted(tried);
      powerSaveBlocker.stop(tried);
      return isHeld;
    },
  };
};
