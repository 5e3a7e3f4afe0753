import { type Brief, briefSchema } from '../../../core/brief/brief.ts';
import { vouched } from '../../shared/client/vouched.ts';
import parserUrl from './parse-worker.ts?worker&url';

/** Far beyond what any text takes. */
const LONGEST_MS = 10_000;

/** What a note's text says, found out beside the window. Rejects if that fails, takes more than 10 s or is given up. */
export const understand = (text: string, signal: AbortSignal): Promise<Brief> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(vouched(parserUrl));
    const end = (done: () => void) => {
      clearTimeout(late);
      worker.terminate();
      done();
    };
    const late = setTimeout(() => end(() => reject(new Error('The note took too long.'))), LONGEST_MS);
    signal.addEventListener('abort', () => end(() => reject(new Error('Given up.'))), { once: true });
    worker.onerror = () => end(() => reject(new Error('The note could not be understood.')));
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const brief = briefSchema.safeParse(data);
      end(() => (brief.success ? resolve(brief.data) : reject(brief.error)));
    };
    worker.postMessage(text);
  });
