import { LIMITS } from './limits.ts';

const EACH_MS = 20;

/** Ends this process, from a thread of its own, as soon as it takes more memory than a note may. */
export const guardMemory = (): void => {
  setInterval(() => {
    if (process.memoryUsage.rss() > LIMITS.memory) process.kill(process.pid, 'SIGKILL');
  }, EACH_MS);
};
