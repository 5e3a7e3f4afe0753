import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { FileProblem } from './app/importers/file-problem.ts';
import { readFileBytes, readTextFile } from './app/importers/read-text-file.ts';

// The command line (DESIGN 8), plain Node without a window. Answers go to standard output; whatever else there is to say
// is one line on standard error. Exit 1: verify found faults. 2: wrong use or a file that cannot be used. 3: a format that
// cannot be written here.

/** Ends the program with one line. Nothing was written. */
class Refused extends Error {
  readonly exit: number;

  constructor(message: string, exit = 2) {
    super(message);
    this.exit = exit;
  }
}

const text = { type: 'string' } as const;
const WHEN = { zone: text, date: text, start: text, end: text };

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
type Command = {
  readonly usage: string;
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>>;
  readonly run: (file: string, values: Values) => Promise<number>;
};

const COMMANDS: Readonly<Record<string, Command>> = {
  import: { usage: 'import FILE --json', options: { json: { type: 'boolean' } }, run: importNote },
  new: {
    usage: 'new FILE --out NAME.rostrum [--zone ZONE] [--date YYYY-MM-DD] [--start HH:MM] [--end HH:MM]',
    options: { out: text, ...WHEN },
    run: makeSession,
  },
  rehearse: {
    usage:
      'rehearse FILE --out DIR [--speakers CSV] [--seed N] [--zone ZONE] [--date YYYY-MM-DD] [--start HH:MM] [--end HH:MM]',
    options: { speakers: text, seed: text, out: text, ...WHEN },
    run: rehearse,
  },
  export: {
    usage: 'export FILE.rostrum --out DIR [--format html|csv|json|jsonl]... [--edition circulation|internal]',
    options: { format: { ...text, multiple: true }, edition: text, out: text },
    run: exportSession,
  },
  verify: { usage: 'verify FILE.rostrum', options: {}, run: verify },
};

process.exitCode = await main(process.argv.slice(2));

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new Refused(`Unknown command "${name}": one of ${Object.keys(COMMANDS).join(', ')}.`);
    const { file, values } = read(command, args);
    return await command.run(file, values);
  } catch (error) {
    if (!isExpected(error)) throw error;
    say(error.message);
    return error instanceof Refused ? error.exit : 2;
  }
}

function read(command: Command, args: readonly string[]): { file: string; values: Values } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: command.options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error(`One file is needed, not ${positionals.length}.`);
    return { file, values };
  } catch (error) {
    const [why = ''] = (error as Error).message.split(/(?<=\.)\s/);
    throw new Refused(`${why} Usage: ${command.usage}`);
  }
}

/** Trouble with files and folders, of which the message is the sentence. */
function isExpected(error: unknown): error is Error {
  return (
    error instanceof Refused || (error instanceof Error && ['SessionFileError', 'WriteError'].includes(error.name))
  );
}

function say(line: string): void {
  process.stderr.write(`${line.replaceAll(/\s+/g, ' ')}\n`);
}

async function textOf(path: string): Promise<string> {
  const file = await readTextFile(path);
  if (!file.ok) throw new Refused(`${path}: ${await problemWords(file.problem)}`);
  return file.text;
}

/** The words of a note in any form that is read. */
async function noteText(path: string): Promise<string> {
  const { LIMITS } = await import('./app/importers/limits.ts');
  const { readNote } = await import('./app/importers/read-note.ts');
  const { forkReader } = await import('./app/importers/forked-reader.ts');
  const file = await readFileBytes(path, LIMITS.bytes);
  const note = file.ok ? await readNote(file.bytes, { startReader: forkReader }) : file;
  if (!note.ok) throw new Refused(`${path}: ${await problemWords(note.problem)}`);
  return note.text;
}

async function problemWords({ code, params }: FileProblem): Promise<string> {
  const texts = await import('./app/exporters/texts.ts');
  return texts.say({ key: `file.${code}`, params });
}

/** The value of an option that cannot be left out. */
function needed(values: Values, option: string): string {
  const value = values[option];
  if (typeof value !== 'string' || value === '') throw new Refused(`--${option} is needed.`);
  return value;
}

async function importNote(file: string): Promise<number> {
  const { parseNote } = await import('../core/brief/parse-note.ts');
  process.stdout.write(`${JSON.stringify(parseNote(await noteText(file)), null, 1)}\n`);
  return 0;
}

async function prepared(file: string, values: Values) {
  const { prepareFromNote } = await import('./app/importers/prepare-from-note.ts');
  const { zone, date, start, end } = values as Readonly<Record<string, string | undefined>>;
  const made = prepareFromNote(await noteText(file), { zone: zone ?? 'UTC', date, start, end });
  if (!made.ok) throw new Refused(`${file}: ${made.why}`);
  return made.command;
}

async function makeSession(file: string, values: Values): Promise<number> {
  const out = needed(values, 'out');
  if (!out.endsWith('.rostrum')) throw new Refused(`--out needs a name that ends in .rostrum, not ${out}.`);
  const command = await prepared(file, values);
  const { prepareFile } = await import('./app/importers/prepare-file.ts');
  prepareFile(out, command);
  return 0;
}

async function rehearse(file: string, values: Values): Promise<number> {
  const out = needed(values, 'out');
  const { seed = '1', speakers } = values;
  if (typeof seed !== 'string' || !/^\d{1,15}$/.test(seed)) throw new Refused('--seed needs a whole number.');
  const prepare = await prepared(file, values);
  const rows = typeof speakers === 'string' ? await speakersOf(speakers) : [];
  const { rehearseInto } = await import('./app/rehearsal/rehearse-into.ts');
  await rehearseInto(out, { prepare, speakers: rows }, Number(seed));
  return 0;
}

async function speakersOf(path: string) {
  const { readSpeakersFile } = await import('./app/importers/speakers-file.ts');
  const list = readSpeakersFile(await textOf(path));
  if (!list.ok) throw new Refused(`${path}: ${list.why}`);
  for (const problem of list.problems) say(`${path}: ${problem}`);
  return list.rows;
}

async function exportSession(file: string, values: Values): Promise<number> {
  const out = needed(values, 'out');
  const { exportRecord } = await import('./app/exporters/export-record.ts');
  const { FORMATS } = await import('./app/exporters/record-files.ts');
  const { readSession } = await import('./app/exporters/read-session.ts');
  const asked = Array.isArray(values.format) ? values.format.map(String) : [...FORMATS];
  const unknown = asked.find((format) => ![...FORMATS, 'pdf', 'docx'].includes(format));
  if (unknown !== undefined) throw new Refused(`There is no format "${unknown}".`);
  const { edition } = values;
  if (edition !== undefined && edition !== 'circulation' && edition !== 'internal')
    throw new Refused(`There is no edition "${edition}": circulation or internal.`);
  if (edition === 'circulation' && values.format && asked.includes('jsonl'))
    throw new Refused('The log has no circulation edition: --edition internal.');

  const isOnlyLog = asked.every((format) => format === 'jsonl');
  if (isOnlyLog) return exportLog(file, out);
  const source = readSession(file);
  const editions = [edition ?? 'circulation'] as const;
  const formats = FORMATS.filter((format) => asked.includes(format));
  const names = await exportRecord(source, out, editions, formats);
  if (names.length === 0 && formats.length > 0) throw new Refused(`${file}: no session was prepared in it.`);
  for (const name of names) process.stdout.write(`${name}\n`);
  const missing = asked.filter((format) => format === 'pdf' || format === 'docx');
  if (missing.length === 0) return 0;
  throw new Refused(`This version does not write ${missing.join(' or ')}; html prints on A4.`, 3);
}

/** The log alone can be had from every session, one of a newer version too. */
async function exportLog(file: string, out: string): Promise<number> {
  const { toJsonLines } = await import('./app/exporters/jsonl.ts');
  const { writeFiles } = await import('./app/exporters/write-files.ts');
  const { readRawLog } = await import('./app/storage/open-session-file.ts');
  const name = `${basename(file, '.rostrum')}_log_internal.jsonl`;
  await writeFiles(out, [{ name, text: toJsonLines(readRawLog(file)) }]);
  process.stdout.write(`${name}\n`);
  return 0;
}

async function verify(file: string): Promise<number> {
  const { verifySession } = await import('./app/storage/verify.ts');
  const { events, redacted, faults } = verifySession(file);
  for (const fault of faults) process.stdout.write(`${fault.message}\n`);
  if (faults.length > 0) return 1;
  const erased = redacted.length === 0 ? '' : `, the words of ${redacted.length} erased on request`;
  process.stdout.write(`Sound: ${events} events${erased}.\n`);
  return 0;
}
