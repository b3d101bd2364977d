import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CanonicalUrlSchema } from '../article/article';
import { annotate, withNote } from './annotate';
import { AnnotationSchema, type Selectors } from './annotation';

const source = v.parse(CanonicalUrlSchema, 'https://news.example/moths');
const selectors: Selectors = [
  { type: 'TextQuoteSelector', exact: 'two hundred moths', prefix: 'They counted ', suffix: '.' },
  { type: 'TextPositionSelector', start: 13, end: 30 },
];
const noon = new Date('2026-05-01T12:00:00Z');
const evening = new Date('2026-05-01T20:00:00Z');

test('a new highlight is a W3C annotation that can be stored', () => {
  const annotation = annotate(source, selectors, { now: noon });
  expect(v.parse(AnnotationSchema, annotation)).toEqual(annotation);
  expect(annotation.created).toBe('2026-05-01T12:00:00.000Z');
  expect(annotate(source, selectors).id).not.toBe(annotation.id);
});

test('a note is added, changed and taken away, and nothing else changes but the time', () => {
  const annotation = annotate(source, selectors, { now: noon });
  const noted = withNote(annotation, '  Who counts?\n', evening);
  expect(noted.body.map((note) => note.value)).toEqual(['Who counts?']);
  expect(noted.modified).toBe('2026-05-01T20:00:00.000Z');
  expect(withNote(noted, 'Marta counts.', evening).body).toHaveLength(1);
  expect(withNote(noted, ' \n ', noon)).toEqual(annotation);
});
