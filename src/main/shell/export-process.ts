import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import { type CallOutput, calls } from '../../contract/api.ts';

/** Longer than any record takes; what has not ended by then has hung and is ended. */
const PATIENCE_MS = 60_000;

/** Has a session's record written by a process of its own. Rejects if that process ends without an answer. */
export const exportInProcess = (path: string, folder: string): Promise<CallOutput<'exportRecord'>> =>
  new Promise((resolve, reject) => {
    const child = utilityProcess.fork(join(app.getAppPath(), 'out/main/export.js'), [], { serviceName: 'Export' });
    const late = setTimeout(() => child.kill(), PATIENCE_MS);
    child.once('message', (answer) => {
      resolve(calls.exportRecord.output.parse(answer));
      child.kill();
    });
    child.once('exit', () => {
      clearTimeout(late);
      reject(new Error('The export ended without an answer.'));
    });
    child.postMessage({ path, folder });
  });
