import { powerMonitor } from 'electron';
import type { CallOutput } from '../../contract/api.ts';
import { freeSpace } from '../app/free-space.ts';
import type { DisplaysAwake } from './keep-awake.ts';

/** The machine's state for a meeting whose sessions lie in `home`. */
export const checkMachine = async (
  home: string,
  awake: Pick<DisplaysAwake, 'isHeld'>,
): Promise<CallOutput<'checkMachine'>> => ({
  awake: awake.isHeld(),
  onBattery: powerMonitor.isOnBatteryPower(),
  free: await freeSpace(home),
});
