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

test('a report tells which tests failed and which files did not load, and why', async () => {
  const path = await stored({
    numPassedTests: 1,
    testResults: [
      {
        name: 'disk.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'reads', failureMessages: [] },
          { status: 'failed', fullName: 'writes', failureMessages: ['Error: disk full\n at x'] },
        ],
      },
      { name: 'tape.test.ts', status: 'failed', message: 'No tape.', assertionResults: [] },
    ],
  });
  expect(await readReport(path)).toEqual({
    passed: 1,
    failed: 2,
    failures: ['writes: Error: disk full', 'tape.test.ts: No tape.'],
  });
});

test('where nothing was written there is no report', async () => {
  expect(await readReport('nowhere.json')).toBeUndefined();
});
