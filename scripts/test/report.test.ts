import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readReport } from './report';

async function stored(report: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-report-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'report.json');
  await writeFile(path, JSON.stringify(report));
  return path;
}

test('a report tells which tests failed, and why', async () => {
  const path = await stored({
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        assertionResults: [
          { status: 'passed', fullName: 'reads', failureMessages: [] },
          { status: 'failed', fullName: 'writes', failureMessages: ['Error: disk full\n at x'] },
        ],
      },
    ],
  });
  expect(await readReport(path)).toEqual({
    passed: 1,
    failed: 1,
    failures: ['writes: Error: disk full'],
  });
});

test('where nothing was written there is no report', async () => {
  expect(await readReport('nowhere.json')).toBeUndefined();
});
