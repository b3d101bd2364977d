import { strToU8, zipSync } from 'fflate';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CanonicalUrlSchema } from '../article/article';
import { exportHighlights } from '../export/export-highlights';
import { json } from '../export/json';
import { storyWith } from '../export/test-input';
import { CONTEXT } from '../export/test-story';
import { importHighlights } from './import-highlights';
import { fileOf } from './test-file';

const NAMES = Array.from({ length: 120 }, (_, i) => `moths-${i}`);
const snapshot = { html: '<p>They counted two hundred.</p>', saved: '2026-05-01T12:00:00.000Z' };

function story(name: string) {
  const url = v.parse(CanonicalUrlSchema, `https://news.example/${name}`);
  const page = { title: 'Moths', url, canonicalUrl: url };
  const made = storyWith('<p>They counted two hundred.</p>', [{ from: 'two' }], page);
  const annotations = made.annotations.map((annotation) => ({
    ...annotation,
    target: { ...annotation.target, source: url },
  }));
  return { ...made, annotations, snapshot };
}

async function write(grouping: 'one-file' | 'file-per-story') {
  const outcome = await exportHighlights(NAMES.map(story), {
    ...{ format: json, grouping, context: { ...CONTEXT, total: NAMES.length } },
  });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}

/** What is read of a file; other reasons than the expected are an error. */
async function read(file: File) {
  const outcome = await importHighlights(file);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}

test('an archive with a file a story says what the one file with all says', async () => {
  const archive = await write('file-per-story');
  const shares: number[] = [];
  const onProgress = (share: number) => shares.push(share);
  const outcome = await importHighlights(fileOf(archive.blob, archive.name), { onProgress });
  if (!outcome.ok) throw new Error(outcome.reason);
  expect(outcome.format).toMatchObject({ id: 'backup', isBackup: true });
  expect(outcome.result.problems).toEqual([]);
  expect(outcome.result.stories).toHaveLength(NAMES.length);
  const addresses = ({ stories }: typeof outcome.result) =>
    stories.map(({ metadata, snapshot: saved, annotations }) => [
      ...[metadata.url, metadata.title, saved, annotations[0]?.target.selector[0].exact],
    ]);
  const { blob } = await write('one-file');
  expect(addresses(outcome.result)).toEqual(addresses((await read(fileOf(blob))).result));
  expect(shares).toHaveLength(NAMES.length);
  expect(shares.at(-1)).toBe(1);
});

test('a backup that was zipped elsewhere is read, and what else is there is named', async () => {
  const { blob } = await write('one-file');
  const backup = new Uint8Array(await blob.arrayBuffer());
  const zipped = zipSync({
    'old/stet.jsonld': backup,
    'notes/read me.txt': strToU8('Dear diary'),
    '__MACOSX/old/._stet.jsonld': strToU8('x'),
    '.DS_Store': strToU8('x'),
  });
  const { format, result } = await read(fileOf(zipped, 'old.zip'));
  expect(format.isBackup).toBe(true);
  expect(result.stories).toHaveLength(NAMES.length);
  expect(result.problems).toMatchObject([{ reason: 'unknownFile', excerpt: 'notes/read me.txt' }]);
});

test('files of several programs do not take the place of what is there', async () => {
  const { blob } = await write('one-file');
  const table = strToU8('Highlight,URL\nOwls,https://news.example/owls\nNothing,\n');
  const backup = new Uint8Array(await blob.arrayBuffer());
  const { format, result } = await read(
    fileOf(zipSync({ 'a.jsonld': backup, 'b.csv': table, 'c.csv': table }), 'both.zip'),
  );
  expect(format).toMatchObject({ id: 'readwise', isBackup: false });
  expect(result.stories).toHaveLength(NAMES.length + 1);
  expect(result.problems.map(({ entry, excerpt }) => [entry, excerpt])).toEqual([
    [3, 'b.csv Nothing'],
    [3, 'c.csv Nothing'],
  ]);
});

test('an archive of what cannot be read names what it holds', async () => {
  const zipped = zipSync({ 'moths.md': strToU8('# Moths'), 'owls.md': strToU8('# Owls') });
  expect(await importHighlights(fileOf(zipped, 'x.zip'))).toEqual({
    ...{ ok: false, reason: 'unknown-files', names: ['moths.md', 'owls.md'] },
  });
});

test('of a damaged archive all is read that can be', async () => {
  const bytes = zipSync({
    'a.csv': strToU8(`Highlight,URL\n${'Owls,https://o.example\n'.repeat(9)}`),
  });
  const cut = bytes.slice(0, bytes.length / 2);
  expect(await importHighlights(fileOf(cut, 'x.zip'))).toEqual({
    ...{ ok: false, reason: 'damaged-archive' },
  });
  const { blob } = await write('one-file');
  const two = zipSync({
    'a.csv': strToU8(`Highlight,URL\n${'Owls,https://o.example\n'.repeat(9)}`),
    'b.jsonld': new Uint8Array(await blob.arrayBuffer()),
  });
  two.fill(255, 35, 60);
  const { result } = await read(fileOf(two, 'x.zip'));
  expect(result.stories).toHaveLength(NAMES.length);
  expect(result.problems).toMatchObject([{ reason: 'brokenFile', excerpt: 'a.csv' }]);
});
