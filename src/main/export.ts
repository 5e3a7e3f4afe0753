import { z } from 'zod';
import { answerExport } from './app/exporters/answer-export.ts';

// A process of its own for one export: making a record takes longer than the podium's main process may be held up.

const request = z.strictObject({ path: z.string(), folder: z.string() });

process.parentPort.once('message', ({ data }) => {
  const { path, folder } = request.parse(data);
  void answerExport(path, folder).then((answer) => process.parentPort.postMessage(answer));
});
