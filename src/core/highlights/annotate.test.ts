import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CanonicalUrlSchema } from '../article/article';
import {
  annotate,
  colourOf,
  noteOf,
  tagsOf,
  withColour,
  withNote,
  withSelectors,
  withTags,
} from './annotate';
import { AnnotationSchema, COLOURS, type Selectors } from './annotation';

const source = v.parse(CanonicalUrlSchema, 'https://news.example/moths');
const selectors: Selectors = [
  { type: 'TextQuoteSelector', exact: 'two hundred moths', prefix: 'They counted ', suffix: '.' },
  { type: 'TextPositionSelector', start: 13, end: 30 },
];
const noon = new Date('2026-05-01T12:00:00Z');
const evening = new Date('2026-05-01T20:00:00Z');
const plain = annotate(source, selectors, 'yellow', { now: noon });

test('a new highlight is a W3C annotation that can be stored', () => {
  expect(v.parse(AnnotationSchema, plain)).toEqual(plain);
  expect(plain.created).toBe('2026-05-01T12:00:00.000Z');
  expect(annotate(source, selectors).id).not.toBe(plain.id);
});

test('a note is added, changed and taken away, and nothing else changes but the time', () => {
  const noted = withNote(plain, '  Who counts?\n', evening);
  expect(noteOf(noted)).toBe('Who counts?');
  expect(noted.modified).toBe('2026-05-01T20:00:00.000Z');
  expect(withNote(noted, 'Marta *counts*.', evening).body).toHaveLength(1);
  expect(withNote(noted, ' \n ', noon)).toEqual(plain);
});

test('tags are plain, once each, and leave the note', () => {
  const noted = withNote(plain, 'Why?', noon);
  const tagged = withTags(noted, [
    ' night\n sky ',
    'Moths',
    '',
    'moths',
    'nachtfalter',
    'ä',
    'a\u0308',
  ]);
  expect(tagsOf(tagged)).toEqual(['night sky', 'Moths', 'nachtfalter', 'ä']);
  expect(noteOf(tagged)).toBe('Why?');
  expect(tagsOf(withNote(tagged, 'Therefore.'))).toEqual(tagsOf(tagged));
  expect(withTags(tagged, [], noon)).toEqual(noted);
  expect(v.parse(AnnotationSchema, tagged)).toEqual(tagged);
});

test.each(COLOURS)('a highlight can be %s, and yellow is what it is without a word', (colour) => {
  const painted = withColour(plain, colour, noon);
  expect(colourOf(painted)).toBe(colour);
  expect(v.parse(AnnotationSchema, painted)).toEqual(painted);
  expect(colourOf(annotate(source, selectors, colour))).toBe(colour);
  expect(withColour(painted, 'yellow', noon)).toEqual(plain);
});

test('a highlight finds another place and keeps all else', () => {
  const [quote, position] = selectors;
  const moved = withSelectors(withColour(plain, 'blue'), [quote, { ...position, start: 40 }], noon);
  expect(moved.target.selector[1].start).toBe(40);
  expect(colourOf(moved)).toBe('blue');
});

test('a note of plain text, as older versions wrote it, is read on', () => {
  const old = {
    ...plain,
    body: [{ type: 'TextualBody', value: 'a * b', format: 'text/plain', purpose: 'commenting' }],
  };
  expect(noteOf(v.parse(AnnotationSchema, old))).toBe('a * b');
});
