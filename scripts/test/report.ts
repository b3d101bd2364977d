import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

/** How many tests passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export const NO_TESTS: Count = { passed: 0, failed: 0 };

const ReportSchema = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });

/** Counts the tests of a report by vitest's JSON reporter; undefined where there is no report. */
export async function readReport(path: string): Promise<Count | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const report = v.parse(ReportSchema, JSON.parse(text));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}
