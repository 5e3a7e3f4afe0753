import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { TimeSources } from './host-clock.ts';

/**
 * Time as this machine has it. Only Linux stops its monotonic clock in sleep and says which start of the machine this is;
 * elsewhere the monotonic clock runs through sleep, and every opening takes wall time.
 */
export const machineTime = (): TimeSources => ({
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  boottime: process.platform === 'linux' ? () => uptime() * 1000 : () => null,
  bootId: bootId(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

const bootId = (): string => {
  if (process.platform !== 'linux') return '';
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
};
