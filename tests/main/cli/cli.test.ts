import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { ownFolder } from '../storage/files.ts';

const NOTE = 'tests/fixtures/notes/concept-note.txt';
const SPEAKERS = 'tests/fixtures/speakers.csv';

// Each test starts several processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** Runs the command line as npm does, but for the set-up. */
const cli = async (...args: readonly string[]) => {
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [...flags, 'src/main/cli.ts', ...args]);
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
};

const rehearsed = async (folder: string, seed = '7') =>
  cli('rehearse', NOTE, '--speakers', SPEAKERS, '--seed', seed, '--out', folder);

type Trigger = { readonly name: string; readonly sql: string };

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

test('import prints the brief that belongs to the note', async () => {
  const { code, stdout, stderr } = await cli('import', NOTE, '--json');
  const { source, shortTitle, ...brief } = JSON.parse(stdout);
  const { shortTitle: _, ...right } = JSON.parse(readFileSync('tests/fixtures/notes/concept-note.brief.json', 'utf8'));
  expect([code, stderr]).toEqual([0, '']);
  expect(brief).toEqual(right);
  expect(shortTitle.length).toBeLessThanOrEqual(45);
  expect(source['/title']).toEqual([expect.any(Number), expect.any(Number)]);
});

test('import reads Word documents and PDFs, and says in one line what it does not read', async () => {
  for (const file of ['concept-note.styles.docx', 'concept-note.columns.pdf']) {
    const { code, stdout } = await cli('import', `tests/fixtures/notes-files/${file}`, '--json');
    expect([code, JSON.parse(stdout).date], file).toEqual([0, '2017-06-20']);
  }
  const old = join(ownFolder(), 'note.docx');
  writeFileSync(old, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  expect(await cli('import', old, '--json')).toEqual({
    code: 2,
    stdout: '',
    stderr: `${old}: It is a file of an old version of Word: open it and save it as DOCX or PDF.\n`,
  });
});

describe('rehearse', () => {
  test('leaves a session that verifies and its record in every format, the same bytes for the same seed', async () => {
    const [one, two, three] = [join(ownFolder(), 'one'), join(ownFolder(), 'two'), ownFolder()];
    await Promise.all([rehearsed(one), rehearsed(two), rehearsed(three, '8')]);
    expect(readdirSync(one).sort()).toEqual([
      'record.csv',
      'record.html',
      'record.json',
      'record.jsonl',
      'record_circulation.csv',
      'record_circulation.html',
      'record_circulation.json',
      'session.rostrum',
    ]);
    for (const name of readdirSync(one).filter((file) => file.startsWith('record'))) {
      expect(hashOf(join(one, name)), name).toBe(hashOf(join(two, name)));
      expect(hashOf(join(one, name)), name).not.toBe(hashOf(join(three, name)));
    }
    const record = JSON.parse(readFileSync(join(one, 'record.json'), 'utf8'));
    expect(record.session.openedAt).toBe('2017-06-20T15:00:00+00:00');
    expect(record.list).toHaveLength(44);
    expect(await cli('verify', join(one, 'session.rostrum'))).toMatchObject({ code: 0, stderr: '' });
    const again = await rehearsed(one);
    expect([again.code, hashOf(join(one, 'record.json'))]).toEqual([0, hashOf(join(two, 'record.json'))]);
  });

  test('never replaces a session that was not rehearsed', async () => {
    const folder = ownFolder();
    const path = join(folder, 'session.rostrum');
    await cli('new', NOTE, '--out', path);
    const before = hashOf(path);
    const { code, stderr } = await rehearsed(folder);
    expect([code, hashOf(path), readdirSync(folder)]).toEqual([2, before, ['session.rostrum']]);
    expect(stderr).toContain('choose another folder');
  });

  test('names all that a note lacks, and takes it from the options', async () => {
    const folder = ownFolder();
    const note = join(folder, 'note.txt');
    writeFileSync(note, 'Concept note\n\nPanel discussion on shared rivers\n');
    const lacking = await cli('rehearse', note, '--out', join(folder, 'out'));
    expect(lacking.code).toBe(2);
    for (const option of ['--date', '--start', '--end']) expect(lacking.stderr).toContain(option);
    expect(existsSync(join(folder, 'out'))).toBe(false);
    const when = ['--date', '2030-06-20', '--start', '10:00', '--end', '11:00', '--zone', 'Africa/Nairobi'];
    expect((await cli('rehearse', note, '--out', join(folder, 'out'), ...when)).code).toBe(0);
    const record = JSON.parse(readFileSync(join(folder, 'out', 'record.json'), 'utf8'));
    expect(record.session.openedAt).toBe('2030-06-20T10:00:00+03:00');
  });
});

test('verify names the first bad event of a log of which one byte was changed', async () => {
  const folder = ownFolder();
  await rehearsed(folder);
  const path = join(folder, 'session.rostrum');
  const db = new Database(path);
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as Trigger[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  const seq = db.prepare("SELECT min(seq) FROM event WHERE data LIKE '%China%'").pluck().get();
  db.prepare("UPDATE event SET data = replace(data, 'China', 'Chira') WHERE seq = ?").run(seq);
  for (const { sql } of triggers) db.exec(sql);
  db.close();
  const { code, stdout } = await cli('verify', path);
  expect([code, stdout]).toEqual([1, `Event ${seq}: its words are not those that were recorded.\n`]);
});

describe('export', () => {
  test('writes under names that say what they are, and never over an earlier one', async () => {
    const folder = ownFolder();
    await rehearsed(folder);
    const session = join(folder, 'session.rostrum');
    const before = hashOf(session);
    const out = join(folder, 'out');
    const stem = '2017-06-20_technical-cooperation_record_en';
    await Promise.all([
      cli('export', session, '--out', out),
      cli('export', session, '--out', out, '--edition', 'internal'),
    ]);
    await cli('export', session, '--out', out, '--format', 'json');
    expect(readdirSync(out).sort()).toEqual(
      [
        ...['csv', 'html', 'json'].map((format) => `${stem}.${format}`),
        ...['csv', 'html', 'json', 'jsonl'].map((format) => `${stem}_internal.${format}`),
        `${stem}_v2.json`,
      ].sort(),
    );
    expect(readFileSync(join(out, `${stem}.json`), 'utf8')).toBe(
      readFileSync(join(folder, 'record_circulation.json'), 'utf8'),
    );
    expect(hashOf(session)).toBe(before);
  });

  test('writes the other formats and exits 3 where a PDF or a DOCX is asked for', async () => {
    const folder = ownFolder();
    const session = join(folder, 'a.rostrum');
    await cli('new', NOTE, '--out', session);
    const out = join(folder, 'out');
    const { code, stderr } = await cli('export', session, '--out', out, '--format', 'pdf', '--format', 'csv');
    expect([code, readdirSync(out).length]).toEqual([3, 1]);
    expect(stderr).toBe('This version does not write pdf; html prints on A4.\n');
  });

  test('of a newer version gives the raw log and nothing else', async () => {
    const folder = ownFolder();
    const session = join(folder, 'a.rostrum');
    await cli('new', NOTE, '--out', session);
    const db = new Database(session);
    db.pragma('user_version = 999');
    db.close();
    const before = hashOf(session);
    const out = join(folder, 'out');
    expect(await cli('export', session, '--out', out)).toMatchObject({ code: 2 });
    expect(existsSync(out)).toBe(false);
    expect(await cli('export', session, '--out', out, '--format', 'jsonl')).toMatchObject({ code: 0 });
    expect(readdirSync(out)).toEqual(['a_log_internal.jsonl']);
    expect(hashOf(session)).toBe(before);
  });
});

describe('one line on standard error, exit 2, nothing written', () => {
  const folderWith = (files: Readonly<Record<string, string | Uint8Array>>) => {
    const folder = ownFolder();
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return folder;
  };
  /** What each of the calls says, all made at once; the folder stays as it was. */
  const refused = async (folder: string, ...calls: readonly (readonly string[])[]): Promise<readonly string[]> => {
    const before = readdirSync(folder);
    const answers = await Promise.all(calls.map((args) => cli(...args)));
    for (const { code, stdout, stderr } of answers) {
      expect([code, stdout], stderr).toEqual([2, '']);
      expect(stderr).toMatch(/^[^\n]+\n$/);
    }
    expect(readdirSync(folder)).toEqual(before);
    return answers.map(({ stderr }) => stderr.trim().replaceAll(`${folder}/`, ''));
  };

  test('for a note that is empty, a picture, a folder or not there', async () => {
    const folder = folderWith({ 'empty.txt': '', 'picture.txt': Buffer.from('ffd8ffe000104a46494600', 'hex') });
    const at = (name: string) => join(folder, name);
    const picture = 'picture.txt: It is not text but a JPEG picture: save it as text, or paste its words.';
    expect(
      await refused(
        folder,
        ['import', at('empty.txt'), '--json'],
        ['import', at('picture.txt')],
        ['import', at('.')],
        ['import', at('none.txt')],
        ['new', at('empty.txt'), '--out', at('a.rostrum')],
        ['rehearse', at('picture.txt'), '--out', at('out')],
      ),
    ).toEqual([
      'empty.txt: It is empty.',
      picture,
      `${folder}: It is a folder, not a file.`,
      'none.txt: There is no such file.',
      'empty.txt: It is empty.',
      picture,
    ]);
  });

  test('for a session that is none', async () => {
    const folder = folderWith({ 'a.rostrum': 'no database', 'b.rostrum': '' });
    const calls = ['a', 'b', 'none'].flatMap((name) => {
      const path = join(folder, `${name}.rostrum`);
      return [
        ['verify', path],
        ['export', path, '--out', join(folder, 'out')],
      ];
    });
    for (const said of await refused(folder, ...calls)) expect(said).toMatch(/^(a|b|none)\.rostrum /);
  });

  test('for an option, a command, a format or a value that there is not', async () => {
    const folder = folderWith({});
    const out = join(folder, 'out');
    const rehearse = ['rehearse', NOTE, '--out', out];
    const said = await refused(
      folder,
      ['import', NOTE, '--yaml'],
      ['import'],
      ['dance'],
      ['rehearse', NOTE],
      [...rehearse, '--seed', 'x'],
      [...rehearse, '--zone', 'Mars/Base'],
      [...rehearse, '--date', '2017-02-30'],
      ['new', NOTE, '--out', join(folder, 'a.db')],
      ['export', 'a.rostrum', '--out', out, '--format', 'odt'],
    );
    expect(said).toEqual([
      "Unknown option '--yaml'. Usage: import FILE --json",
      'One file is needed, not 0. Usage: import FILE --json',
      'Unknown command "dance": one of import, new, rehearse, export, verify.',
      '--out is needed.',
      '--seed needs a whole number.',
      `${NOTE}: There is no time zone “Mars/Base”.`,
      `${NOTE}: “2017-02-30” is no date: YYYY-MM-DD.`,
      '--out needs a name that ends in .rostrum, not a.db.',
      'There is no format "odt".',
    ]);
  });

  test.skipIf(process.platform !== 'linux')('for a folder that only reads', async () => {
    const said = await refused(
      folderWith({}),
      ['rehearse', NOTE, '--out', '/proc/rostrum'],
      ['new', NOTE, '--out', '/proc/a.rostrum'],
    );
    for (const line of said) expect(line).toMatch(/^Nothing was written: the folder \/proc/);
  });
});
