import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page, a line a rule with the elements; the languages that were made up for tests are let pass, and their
 * words, of which none is within another.
 */
export const axeFinds = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(source);
  return page.evaluate(async () => {
    type Axe = { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    const madeUp = document.documentElement.lang.startsWith('qps')
      ? ['html-lang-valid', 'valid-lang', 'label-content-name-mismatch']
      : [];
    return violations
      .filter(({ id }) => !madeUp.includes(id))
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
};
