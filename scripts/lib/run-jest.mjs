import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot, root } from './root.mjs';
import { runTool } from './run.mjs';

/** Runs jest with its lines shown. Resolves to counts, with the files whose tests were skipped. */
export async function runJest(args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'yimen-jest-'));
  const file = path.join(folder, 'result.json');
  const env = { ...process.env, TZ: 'UTC' };
  const options = { show: true, beat: false, env };
  const { code } = await runTool(
    inRoot('node_modules/jest/bin/jest.js'),
    [...outputTo(file), ...args],
    options,
  );
  const counts = existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 1, skipped: [] };
  rmSync(folder, { recursive: true, force: true });
  // Jest may fail without a failed test, for instance when it finds none.
  return { ...counts, failed: code === 0 ? counts.failed : Math.max(counts.failed, 1) };
}

function outputTo(file) {
  return ['--json', `--outputFile=${file}`];
}

function count(result) {
  const skipped = result.testResults.flatMap((suite) => {
    const pending = suite.assertionResults.filter((it) => it.status === 'pending').length;
    return pending === 0 ? [] : [`${path.relative(root, suite.name)} (${pending})`];
  });
  return {
    passed: result.numPassedTests,
    // A file that could not even be loaded counts as one failure.
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped,
  };
}
