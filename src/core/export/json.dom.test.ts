import * as v from 'valibot';
import { expect, test } from 'vitest';
import { AnnotationSchema } from '../highlights/annotation';
import { json } from './json';
import { storyWith } from './test-input';
import { textOf } from './test-story';

const story = {
  ...storyWith('<p>They counted two hundred moths. 蛾の群れ</p>', [
    { from: 'two hundred', note: 'Who counts?' },
    { from: 'gone' },
  ]),
  restored: [{ kind: 'related', text: 'Read on' }],
  snapshot: { html: '<p>They counted “two”\n hundred.</p>', saved: '2026-05-02T11:00:00.000Z' },
};

async function exported(): Promise<unknown> {
  return JSON.parse(await textOf(json, story));
}

test('is a collection of the W3C model with the stored annotations, orphans among them', async () => {
  const collection = await exported();
  expect(collection).toMatchObject({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { copies: 'stet:copies' }],
    type: 'AnnotationCollection',
    generated: '2026-05-02T12:00:00.000Z',
    total: 2,
    first: { type: 'AnnotationPage', startIndex: 0 },
  });
  expect(collection).toHaveProperty('id', expect.stringMatching(/^urn:uuid:/));
  expect(collection).toHaveProperty('first.items', story.annotations);
});

test('its items can be stored again', async () => {
  const schema = v.object({ first: v.object({ items: v.array(AnnotationSchema) }) });
  const { first } = v.parse(schema, await exported());
  expect(first.items.map(({ target }) => target.selector[0].exact)).toEqual([
    'two hundred',
    'gone',
  ]);
});

test('describes the story in the terms of schema.org', async () => {
  expect(await exported()).toMatchObject({
    'schema:about': [
      {
        id: 'https://news.example/moths',
        type: 'schema:Article',
        'schema:headline': 'The town that turned off its lamps',
        'schema:author': [
          { type: 'schema:Person', 'schema:name': 'Ada Lind' },
          { type: 'schema:Person', 'schema:name': 'Tom Ash' },
        ],
        'schema:datePublished': '2026-05-01T06:30:00+02:00',
      },
    ],
  });
});

test('holds all that is stored of the story', async () => {
  const { metadata, restored, snapshot } = story;
  expect(await exported()).toHaveProperty('schema:about.0.stet:record', {
    '@type': '@json',
    '@value': { metadata, restored, snapshot },
  });
});
