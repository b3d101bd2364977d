import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { annotate, withNote, withTags } from '../highlights/annotate';
import { json } from './json';
import { ANNOTATION_CONTEXT } from './test-context';
import { bareStory, METADATA, NASTY, textOf } from './test-story';

const now = new Date('2026-05-02T12:00:00Z');
const annotations = NASTY.map((words) => {
  const bare = annotate(
    METADATA.canonicalUrl,
    [
      { type: 'TextQuoteSelector', exact: words, prefix: 'counted ', suffix: '', copies: 3 },
      { type: 'TextPositionSelector', start: 13, end: 24 },
    ],
    'blue',
    { now },
  );
  return withTags(withNote(bare, 'Who *counts*?', now), ['night sky'], now);
});
const story = {
  ...bareStory(),
  annotations,
  snapshot: { html: '<p>One</p>', saved: now.toISOString() },
};

/** Every statement of the file, by a reader of JSON-LD that knows nothing of Stet. */
async function expanded(): Promise<unknown> {
  const documentLoader = (url: string) => {
    expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
    return Promise.resolve({ document: ANNOTATION_CONTEXT, documentUrl: url });
  };
  const document = JSON.parse(await textOf(json, story)) as jsonld.JsonLdDocument;
  return jsonld.expand(document, { documentLoader });
}

const oa = (term: string): string => `http://www.w3.org/ns/oa#${term}`;
const as = (term: string): string => `http://www.w3.org/ns/activitystreams#${term}`;

test('a reader of JSON-LD finds every annotation, with body, target and colour', async () => {
  const path = [0, as('first'), 0, as('items'), 0, '@list'];
  const file = await expanded();
  for (const [i, annotation] of annotations.entries()) {
    expect(file).toHaveProperty(
      [...path, i],
      expect.objectContaining({
        '@id': annotation.id,
        '@type': [oa('Annotation')],
        [oa('motivatedBy')]: [{ '@id': oa('highlighting') }],
      }),
    );
    expect(file).toHaveProperty(
      [...path, i, oa('hasTarget'), 0],
      expect.objectContaining({
        [oa('hasSource')]: [{ '@id': METADATA.canonicalUrl }],
        [oa('styleClass')]: [{ '@value': 'blue' }],
      }),
    );
    expect(file).toHaveProperty(
      [...path, i, oa('hasTarget'), 0, oa('hasSelector'), 0, oa('exact'), 0, '@value'],
      NASTY[i],
    );
    expect(file).toHaveProperty(
      [...path, i, oa('hasTarget'), 0, oa('hasSelector'), 0, 'stet:copies'],
      [{ '@value': 3 }],
    );
    expect(file).toHaveProperty(
      [...path, i, oa('hasBody'), 1, oa('hasPurpose')],
      [{ '@id': oa('tagging') }],
    );
  }
});

test('and what the annotations are about', async () => {
  const file = await expanded();
  expect(file).toHaveProperty([0, as('totalItems'), 0, '@value'], NASTY.length);
  const about = [0, 'http://schema.org/about', 0];
  expect(file).toHaveProperty([...about, '@id'], METADATA.canonicalUrl);
  expect(file).toHaveProperty([...about, '@type'], ['http://schema.org/Article']);
  expect(file).toHaveProperty([...about, 'stet:record', 0], {
    '@type': '@json',
    '@value': { metadata: METADATA, restored: [], snapshot: story.snapshot },
  });
});
