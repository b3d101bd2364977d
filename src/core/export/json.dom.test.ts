import * as v from 'valibot';
import { expect, test } from 'vitest';
import { AnnotationSchema } from '../highlights/annotation';
import { json } from './json';
import { inputOf } from './test-input';

const input = inputOf('<p>They counted two hundred moths. 蛾の群れ</p>', [
  { from: 'two hundred', note: 'Who counts?' },
  { from: 'gone' },
]);

test('is a collection of the W3C model with the stored annotations, orphans among them', () => {
  const collection: unknown = JSON.parse(json.render(input));
  expect(collection).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://news.example/moths#stet-highlights',
    type: 'AnnotationCollection',
    total: 2,
    first: { type: 'AnnotationPage', startIndex: 0 },
  });
  expect(collection).toHaveProperty(
    'first.items',
    input.annotations.map(({ annotation }) => annotation),
  );
});

test('its items can be stored again', () => {
  const schema = v.object({ first: v.object({ items: v.array(AnnotationSchema) }) });
  const { first } = v.parse(schema, JSON.parse(json.render(input)));
  expect(first.items.map(({ target }) => target.selector[0].exact)).toEqual([
    'two hundred',
    'gone',
  ]);
});

test('describes the story in the terms of schema.org', () => {
  expect(JSON.parse(json.render(input))).toMatchObject({
    label: 'The town that turned off its lamps',
    generated: '2026-05-02T12:00:00.000Z',
    'schema:about': {
      id: 'https://news.example/moths',
      type: 'schema:Article',
      'schema:headline': 'The town that turned off its lamps',
      'schema:author': [
        { type: 'schema:Person', 'schema:name': 'Ada Lind' },
        { type: 'schema:Person', 'schema:name': 'Tom Ash' },
      ],
      'schema:datePublished': '2026-05-01T06:30:00+02:00',
    },
  });
});
