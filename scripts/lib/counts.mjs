// What the runners' JSON reports say, as numbers. A runner that ran nothing has failed: a green line over no test is a lie.

/** Passed and failed tests of vitest's JSON report; a file that could not be loaded is one failed test. */
export function vitestCounts(report) {
  const broken = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return atLeastOne({ passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + broken.length });
}

/** Passed and failed tests of Playwright's JSON report; an error outside any test is one failed test, a flaky test a failed one. */
export function playwrightCounts(report) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return atLeastOne({ passed: expected, failed: unexpected + flaky + (report?.errors?.length ?? 0) });
}

const atLeastOne = (counts) => (counts.passed + counts.failed === 0 ? { passed: 0, failed: 1 } : counts);

/** A check that has no tests in it counts as one. */
export const checkCounts = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A runner that reports no failed test and yet ended with an error has failed once. */
export const withExitCode = (counts, code) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

/** The last line over all parts, and whether all is well: "41 passed, 0 failed". */
export function summary(parts) {
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
  const failed = sum('failed');
  return { line: `${sum('passed')} passed, ${failed} failed`, ok: failed === 0 && parts.length > 0 };
}
