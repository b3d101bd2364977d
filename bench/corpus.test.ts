import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCorpus } from './corpus';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-corpus-'));
  await mkdir(join(folder, 'pages'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(lines: readonly (string | object)[], pages: readonly string[]) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  await writeFile(join(folder, 'truth.jsonl'), text.join('\n'));
  for (const id of pages)
    await writeFile(join(folder, 'pages', `${id}.html.gz`), gzipSync(`<p>${id} – ö`));
}

const truth = (id: string) => ({ id, pageType: 'article', body: 'A story.' });

it('reads pages with their truth', async () => {
  await write([truth('a'), { ...truth('b'), author: ['Bo Li'] }, ''], ['a', 'b']);
  const { samples, problems } = await readCorpus(folder);
  expect(problems).toEqual([]);
  expect(samples.map(({ truth: { id, author } }) => [id, author])).toEqual([
    ['a', []],
    ['b', ['Bo Li']],
  ]);
  expect(await samples[1]?.html()).toBe('<p>b – ö');
});

it('names the line of what is broken, and goes on', async () => {
  await write(
    [truth('a'), '{"id": "b", ', truth('gone'), { pageType: 'article' }, truth('c')],
    ['a', 'c'],
  );
  const { samples, problems } = await readCorpus(folder);
  expect(samples.map((sample) => sample.truth.id)).toEqual(['a', 'c']);
  expect(problems).toEqual([
    expect.stringMatching(/^truth\.jsonl, line 2: no JSON .*, left out$/),
    'truth.jsonl, line 3 (gone): there is no pages/gone.html.gz, left out',
    expect.stringMatching(/^truth\.jsonl, line 4: “id”: /),
    'truth.jsonl, line 4: left out',
  ]);
});

it('takes a field that is wrong or missing for unknown', async () => {
  await write([{ ...truth('a'), author: 'Bo Li' }, { id: 'b' }], ['a', 'b']);
  const { samples, problems } = await readCorpus(folder);
  expect(samples.map((sample) => sample.truth.author)).toEqual([[], []]);
  expect(problems).toEqual([
    expect.stringMatching(/^truth\.jsonl, line 1 \(a\): “author”: /),
    'truth.jsonl, line 2 (b): no “pageType”, taken for article',
    'truth.jsonl, line 2 (b): no “body”, so its text is not scored',
  ]);
});

it('does not take a folder without pages for an empty corpus', async () => {
  await expect(readCorpus(join(folder, 'nowhere'))).rejects.toThrow('nowhere');
});
