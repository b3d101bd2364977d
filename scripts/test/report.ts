import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

/** How many tests passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Which failed, with the first line of why, where that is known. */
  readonly failures?: readonly string[];
}

export const NO_TESTS: Count = { passed: 0, failed: 0 };

const ReportSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  testResults: v.array(
    v.object({
      assertionResults: v.array(
        v.object({
          status: v.string(),
          fullName: v.string(),
          failureMessages: v.array(v.string()),
        }),
      ),
    }),
  ),
});

/** Counts the tests of a report by vitest's JSON reporter; undefined where there is no report. */
export async function readReport(path: string): Promise<Count | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const report = v.parse(ReportSchema, JSON.parse(text));
  const failed = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed');
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    failures: failed.map(({ fullName, failureMessages }) =>
      [fullName, failureMessages[0]?.split('\n', 1)[0]].filter(Boolean).join(': '),
    ),
  };
}
