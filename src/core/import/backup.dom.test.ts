import { expect, test } from 'vitest';
import { exportHighlights } from '../export/export-highlights';
import { json } from '../export/json';
import { storedStory } from '../export/stored-story';
import { CONTEXT, METADATA, NASTY } from '../export/test-story';
import { CanonicalUrlSchema, type ArticleMetadata } from '../article/article';
import { sanitize } from '../article/sanitize';
import { annotate, withNote, withTags } from '../highlights/annotate';
import { COLOURS, type Annotation } from '../highlights/annotation';
import type { ArticleRecord, Snapshot } from '../highlights/story';
import * as v from 'valibot';
import { backup } from './backup';
import { fileOf, GARBAGE } from './test-file';

interface Stored {
  readonly record: ArticleRecord;
  readonly annotations: readonly Annotation[];
  readonly snapshot: Snapshot | undefined;
}

/** Stories with all that can be in one, in all the words that formats trip over. */
function library(): Stored[] {
  return NASTY.map((words, i) => {
    const url = v.parse(
      CanonicalUrlSchema,
      `https://news.example/${i}?q=${encodeURIComponent('ä&')}`,
    );
    const metadata: ArticleMetadata = {
      ...METADATA,
      ...{ title: words, subtitle: words, authors: [words, 'Ada'], excerpt: words },
      ...{ url: `${url}&utm_source=x`, canonicalUrl: url, isBeginning: true, dir: 'rtl' },
      ...{ leadImage: { src: 'https://a.example/m.jpg', alt: words, caption: words } },
      ...{ license: 'https://creativecommons.org/licenses/by/4.0/', section: words },
    };
    const restored = [{ kind: 'related', text: words }];
    const html = sanitize(
      `<h2 id="top">${words}</h2><p data-stet-order="4">One <math alttext="a^2"><mi>a</mi></math> two <a href="#top">up</a><img src="https://a.example/m.jpg" alt="x"></p>`,
    );
    const snapshot = i % 3 === 0 ? undefined : { html, saved: '2026-05-02T11:00:00.000Z' };
    return { record: { metadata, restored }, annotations: highlights(url, words, i), snapshot };
  });
}

function highlights(url: ArticleMetadata['canonicalUrl'], words: string, i: number): Annotation[] {
  return COLOURS.map((colour, n) => {
    const now = new Date(Date.UTC(2026, 4, 2, 12, i, n));
    const bare = annotate(
      url,
      [
        {
          type: 'TextQuoteSelector',
          exact: words,
          prefix: words,
          suffix: '\u2028\n',
          copies: 2 + n,
        },
        { type: 'TextPositionSelector', start: n * 10, end: n * 10 + words.length },
      ],
      colour,
      { now },
    );
    return n % 2
      ? bare
      : withTags(withNote(bare, `${words}\n\n- *a*`, now), [words, 'a, b', 'c d'], now);
  });
}

async function backedUp(stored: readonly Stored[]): Promise<File> {
  const stories = stored.map((one) => storedStory(one, one.snapshot));
  const context = { ...CONTEXT, total: stories.length };
  const outcome = await exportHighlights(stories, { format: json, grouping: 'one-file', context });
  if (!outcome.ok) throw new Error(outcome.reason);
  return new File([outcome.blob], outcome.name);
}

test('gives back all that was stored, to the letter', async () => {
  const stored = library();
  const { stories, problems } = await backup.parse(await backedUp(stored));
  expect(problems).toEqual([]);
  expect(stories).toEqual(
    stored.map(({ record, annotations, snapshot }) => ({
      ...record,
      annotations,
      ...(snapshot ? { snapshot } : {}),
    })),
  );
});

test('of a file that ends too early gives all that came before, and says so', async () => {
  const file = await backedUp(library());
  const { stories, problems } = await backup.parse(file.slice(0, file.size / 4));
  expect(stories.flatMap(({ annotations }) => annotations).length).toBeGreaterThan(20);
  expect(problems.map(({ reason }) => reason)).toEqual(['brokenFile']);
});

test('a damaged entry is told, and the rest is read', async () => {
  const text = await (await backedUp(library().slice(0, 2))).text();
  const file = JSON.parse(text) as { first: { items: { target?: unknown; created: string }[] } };
  delete file.first.items[1]?.target;
  Object.assign(file.first.items[2] ?? {}, { created: 'yesterday' });
  const { stories, problems } = await backup.parse(fileOf(JSON.stringify(file)));
  expect(problems).toMatchObject([
    { reason: 'damaged', entry: 2 },
    { reason: 'unknownTime', entry: 3 },
  ]);
  expect(problems[0]?.excerpt).toContain('urn:uuid:');
  expect(stories.flatMap(({ annotations }) => annotations)).toHaveLength(9);
});

test('what a file brings in is cleaned', async () => {
  const [first] = library();
  if (!first) throw new Error('no story');
  const html = '<p onclick="alert(1)">One<script>alert(1)</script><img src=x onerror=alert(1)></p>';
  const metadata = {
    ...first.record.metadata,
    ...{ url: 'javascript:alert(1)', license: 'javascript:alert(1)' },
    leadImage: { src: 'javascript:alert(1)', alt: '' },
  };
  const snapshot = { html, saved: '2026-05-02T11:00:00.000Z' };
  const file = await backedUp([{ ...first, record: { metadata, restored: [] }, snapshot }]);
  const [story] = (await backup.parse(file)).stories;
  expect(story?.snapshot?.html).toBe('<p>One<img src="x"></p>');
  expect(JSON.stringify(story?.metadata)).not.toContain('javascript');
  expect(story?.metadata.url).toBe(first.record.metadata.canonicalUrl);
});

test('a highlight of a script address is none', async () => {
  const [first] = library();
  const annotation = first?.annotations[0];
  if (!first || !annotation) throw new Error('no highlight');
  const source = v.parse(CanonicalUrlSchema, 'javascript:alert(1)');
  const target = { ...annotation.target, source };
  const file = await backedUp([{ ...first, annotations: [{ ...annotation, target }] }]);
  const { stories, problems } = await backup.parse(file);
  expect(stories).toEqual([]);
  expect(problems).toMatchObject([
    { reason: 'noAddress' },
    { reason: 'storyAlone', excerpt: first.record.metadata.title },
  ]);
});

test.each(GARBAGE)('%s is told to be damaged or empty', async (_, content) => {
  const { stories, problems } = await backup.parse(fileOf(content));
  expect(stories).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
});

test('is known by its beginning', async () => {
  const head = await (await backedUp(library().slice(0, 1))).slice(0, 1000).text();
  expect(backup.accepts('x.json', head)).toBe(true);
  expect(backup.accepts('x.jsonld', '{"type":"AnnotationCollection"}')).toBe(false);
});
