import { expect, test } from 'vitest';
import { checkCounts, playwrightCounts, summary, vitestCounts, withExitCode } from '../../scripts/lib/counts.mjs';

const oneFailed = { passed: 0, failed: 1 };

test('tests of vitest are counted, and a file that did not load as one that failed', () => {
  const testResults = [
    { status: 'passed', assertionResults: [{}, {}] },
    { status: 'failed', assertionResults: [] },
  ];
  expect(vitestCounts({ numPassedTests: 2, numFailedTests: 0, testResults })).toEqual({ passed: 2, failed: 1 });
});

test('tests of Playwright are counted: flaky ones and errors outside tests as failed, skipped ones not at all', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
  expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3 });
});

test('a runner without a report, or without a test, has failed', () => {
  expect(vitestCounts(undefined)).toEqual(oneFailed);
  expect(vitestCounts({ numPassedTests: 0, numFailedTests: 0, testResults: [] })).toEqual(oneFailed);
  expect(playwrightCounts(undefined)).toEqual(oneFailed);
  expect(playwrightCounts({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 4 }, errors: [] })).toEqual(
    oneFailed,
  );
});

test('a runner that ends with an error without a failed test has failed once', () => {
  expect(withExitCode({ passed: 4, failed: 0 }, 1)).toEqual({ passed: 4, failed: 1 });
  expect(withExitCode({ passed: 4, failed: 2 }, 1)).toEqual({ passed: 4, failed: 2 });
});

test('the last line sums all parts', () => {
  expect(summary([checkCounts(0), { passed: 40, failed: 0 }])).toEqual({ line: '41 passed, 0 failed', ok: true });
  expect(summary([checkCounts(2), { passed: 40, failed: 2 }])).toEqual({ line: '40 passed, 3 failed', ok: false });
  expect(summary([]).ok).toBe(false);
});
