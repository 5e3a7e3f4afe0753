import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../contract/api.ts';
import { useHost } from '../host.ts';

export type Machine = CallOutput<'checkMachine'>;

/** Plugs are pulled and disks fill up while one prepares. */
const LOOK_MS = 10_000;

/** The machine as it was seen last, looked at again and again while `wanted`; null before the first answer. */
export const useMachine = (wanted: boolean): Machine | null => {
  const { checkMachine } = useHost();
  const [machine, setMachine] = useState<Machine | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let isGone = false;
    const look = () =>
      checkMachine().then(
        (seen) => !isGone && setMachine(seen),
        () => !isGone && setMachine(null),
      );
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [checkMachine, wanted]);
  return machine;
};
