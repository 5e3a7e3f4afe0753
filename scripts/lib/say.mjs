/** What stops a command: its message is one sentence that names the remedy, shown without a stack. */
export class Failure extends Error {}

/** Says in one line, on standard error, what is being done. Standard output belongs to the command itself. */
export function step(text) {
  process.stderr.write(`${text}\n`);
}

/** Runs a command's body; what it resolves to is the exit code. A Failure is one line and exit code 1. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    process.stderr.write(error instanceof Failure ? `${error.message}\n` : `${error.stack}\n`);
    process.exitCode = 1;
  }
}
