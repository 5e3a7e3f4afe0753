import { expect, test } from 'vitest';
import { missingPackages, missingSentence, needs } from '../../scripts/lib/system.mjs';

test('only what is not found is asked for, each package once, in order', () => {
  const has = (name: string) => name !== 'libgtk-3.so.0' && name !== 'xprop' && name !== 'xwininfo';
  expect(missingPackages([needs.electron, needs.displays, needs.tests], has)).toEqual(['libgtk-3-0', 'x11-utils']);
  expect(missingPackages(Object.values(needs), () => true)).toEqual([]);
});

test('who cannot install packages is told in one sentence which', () => {
  const sentence = missingSentence(['maim', 'openbox']);
  expect(sentence).toContain('sudo apt-get install --no-install-recommends maim openbox');
  expect(sentence).not.toContain('\n');
});
