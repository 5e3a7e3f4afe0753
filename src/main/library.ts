import type { LibraryProcess } from './app/library/library-apart.ts';

// A process of its own for the library of sessions: reading and checking a whole file takes longer than the host may be held
// up. Under Electron it is a utility process, else a child of Node. It answers in the order in which it is asked.

type Asked = Parameters<LibraryProcess['send']>[0];

const electron = process.parentPort as typeof process.parentPort | undefined;
const post = (message: unknown) => (electron ? electron.postMessage(message) : process.send?.(message));

const parts = Promise.all([import('./app/library/library.ts'), import('./app/library/library-work.ts')]);
const libraries = new Map<string, ReturnType<Awaited<typeof parts>[0]['openLibrary']>>();
let before = Promise.resolve();

const answer = async ({ home, id, work }: Asked): Promise<void> => {
  try {
    const [{ openLibrary }, { doWork }] = await parts;
    const library = libraries.get(home) ?? openLibrary(home);
    libraries.set(home, library);
    post({ id, output: await doWork(library, work) });
  } catch (error) {
    post({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
};

const take = (asked: Asked) => {
  before = before.then(() => answer(asked));
};
if (electron) electron.on('message', ({ data }) => take(data));
else process.on('message', take).once('disconnect', () => process.exit());
