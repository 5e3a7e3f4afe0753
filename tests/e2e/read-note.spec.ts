import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileFiles } from '../faults/hostile-files.ts';
import { expect, test } from './support/rostrum.ts';

const files = 'tests/fixtures/notes-files';
/** Beyond what any reading may take. */
const READING_MS = 20_000;

test('a Word document is read and makes a session; files that nobody can read are refused, and the next is read', async ({
  rostrum,
}) => {
  const { app, page } = await rostrum.startPodium();
  await page.getByRole('button', { name: 'Import a concept note' }).click();
  const form = page.getByTestId('import-note');
  const words = page.getByLabel('Concept note');
  const choose = (path: string) => form.getByLabel('Choose a file').setInputFiles(path);
  const readers = () =>
    app.evaluate(
      ({ app: own }) =>
        own.getAppMetrics().filter(({ serviceName, name }) => (name ?? serviceName) === 'Reader').length,
    );

  const hostile = hostileFiles('http://127.0.0.1:9');
  for (const [name, says] of [
    ['bomb.docx', 'unpacks to far more'],
    ['locked.pdf', 'locked with a password'],
    ['memory.docx', 'Reading it was ended'],
  ] as const) {
    const path = join(rostrum.home, name);
    writeFileSync(path, hostile[name]?.make() ?? '');
    await choose(path);
    await expect(form).toContainText(says, { timeout: READING_MS });
    await expect.poll(readers).toBe(0);
  }

  const busy = join(rostrum.home, 'busy.pdf');
  writeFileSync(busy, hostile['bomb-of-words.pdf']?.make() ?? '');
  await choose(busy);
  await expect.poll(readers).toBe(1);
  await form.getByRole('button', { name: 'Cancel' }).click();
  await expect(form).toContainText('Reading it was cancelled.');
  await expect.poll(readers).toBe(0);
  await expect(words).toHaveValue('');

  await choose(join(files, 'concept-note.columns.pdf'));
  await expect(words).toHaveValue(/Joaquín Alexander Maza Martelli/, { timeout: READING_MS });
  await choose(join(files, 'columns-two-openers.table.docx'));
  await expect(words).toHaveValue(/Leilani Kahananui/, { timeout: READING_MS });
  await form.getByRole('button', { name: 'Make the session' }).click();
  await expect(form).toHaveCount(0);
  await expect(page.locator('body')).toContainText('Delta Compact');
});
