import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

/** How many tests passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Which tests failed, or files did not load, with the first line of why, where that is known. */
  readonly failures?: readonly string[];
}

export const NO_TESTS: Count = { passed: 0, failed: 0 };

const FileSchema = v.object({
  name: v.string(),
  status: v.string(),
  message: v.string(),
  assertionResults: v.array(
    v.object({
      status: v.string(),
      fullName: v.string(),
      failureMessages: v.array(v.string()),
    }),
  ),
});

type FileReport = v.InferOutput<typeof FileSchema>;

const ReportSchema = v.object({
  numPassedTests: v.number(),
  testResults: v.array(FileSchema),
});

/** Counts the tests of a report by vitest's JSON reporter; undefined where there is no report. */
export async function readReport(path: string): Promise<Count | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const report = v.parse(ReportSchema, JSON.parse(text));
  const failures = report.testResults.flatMap(failuresOf);
  return { passed: report.numPassedTests, failed: failures.length, failures };
}

/** What failed in one file; a file that did not load is one failure, for it has no tests. */
function failuresOf(file: FileReport): string[] {
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0 && file.status === 'failed') return [line(file.name, file.message)];
  return failed.map((test) => line(test.fullName, test.failureMessages[0]));
}

function line(what: string, why = ''): string {
  return [what, why.split('\n', 1)[0]].filter(Boolean).join(': ');
}
