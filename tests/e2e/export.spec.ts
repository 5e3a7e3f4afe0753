import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { send, untilSpeaking } from './support/meeting.ts';
import { expect, test } from './support/rostrum.ts';

test('the record is written by a process of its own; a folder that does not take it is named, and nothing is lost', async ({
  rostrum,
}) => {
  const { page } = await rostrum.startPodium();
  const ends = (await untilSpeaking(page)).floor.now?.turn ?? null;
  await send(page, { type: 'Adjourn', ends });
  const records = join(rostrum.home, 'records');
  writeFileSync(records, 'in the way');
  const state = page.getByTestId('export-state');

  await page.getByTestId('export-record').click();
  await expect(state).toContainText(`Nothing was written: ${records} is a file, not a folder.`);

  rmSync(records);
  mkdirSync(records);
  await page.getByTestId('export-record').click();
  await expect(state).toContainText(records);
  expect(
    readdirSync(records)
      .map((name) => name.replace(/^.*_record_en/, ''))
      .sort(),
  ).toEqual(['.csv', '.html', '.json', '_internal.csv', '_internal.html', '_internal.json', '_internal.jsonl']);
});
