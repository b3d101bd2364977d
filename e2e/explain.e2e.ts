import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

const browser = inject('browser');
const SAMPLE = 'tests/fixtures/sample-story.html';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** `npm start -- ARGS --explain`, as it is typed. */
function explain(...args: string[]): Promise<Ended> {
  const all = ['start', '--silent', '--', ...args, '--explain'];
  const shell = process.platform === 'win32';
  return new Promise((resolve) => {
    execFile('npm', all, { shell }, (error, out, errors) => {
      resolve({ code: error ? Number(error.code) : 0, out, errors });
    });
  });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-explain-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a story is explained block by block, in the browser that was named', async () => {
  const { code, out, errors } = await explain(SAMPLE, '--browser', browser);
  expect(errors).toContain(`in ${browser}`);
  expect(out).toMatch(/^An article: score \d/);
  expect(out).toMatch(/^Title: A river town dimmed its lamps/m);
  expect(out).toMatch(/ % {2}(the judge of lines|Readability) \(chosen\)$/m);
  expect(out).toMatch(/^\+ kept +\d+ % /m);
  expect(out).toMatch(/^- removed +ticker-container: A part of the page .+\n/m);
  expect(out).toMatch(/^Kept [\d,]+ of the page’s [\d,]+ words/m);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(out).not.toContain('\u001b');
  expect(code).toBe(0);
});

test('a page that forbids strange scripts is explained too', async () => {
  const line = 'The harbour master counted the boats, for the first count had come out one short';
  const prose = Array.from({ length: 6 }, (_, i) => `<p>${line}, and it was day ${i + 1}.</p>`);
  const policy = "script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const file = join(folder, 'strict.html');
  await writeFile(file, `<!doctype html>${head}<h1>Ferry to sail</h1>${prose.join('')}`);
  const { code, out } = await explain(file, '--browser', browser);
  expect(out.match(/^\+ kept/gm)).toHaveLength(6);
  expect(code).toBe(0);
});

test('a page that is no article, or is empty, says why not', async () => {
  const failing = ['home-page', 'empty'].map((name) =>
    explain(`tests/fixtures/failing/${name}.html`, '--browser', browser),
  );
  const [front, empty] = await Promise.all(failing);
  expect(front?.out).toMatch(/^Not an article: score 0/);
  expect(front?.out).toMatch(/^Kept /m);
  expect(front?.code).toBe(1);
  expect(empty?.out).toContain('No story: no part of the page has enough text');
  expect(empty?.code).toBe(1);
});

test('what cannot be explained is said in a sentence', async () => {
  const address = 'http://127.0.0.1:1/story';
  const [missing, unknown, silent] = await Promise.all([
    explain('no-such-page.html', '--browser', browser),
    explain(SAMPLE, '--browser', 'lynx'),
    explain(address, '--browser', browser),
  ]);
  expect(missing.errors).toContain('There is no file');
  expect(missing.code).toBe(2);
  expect(unknown.errors).toContain('There is no browser called “lynx” here.');
  expect(unknown.code).toBe(2);
  expect(silent.errors).toContain(`The browser could not open ${address}`);
  expect(silent.code).toBe(1);
});
