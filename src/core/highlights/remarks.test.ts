import { expect, test } from 'vitest';
import { annotate, noteOf, tagsOf } from './annotate';
import { Sitting } from './remarks';
import type { CanonicalUrl } from '../article/article';

const moths = annotate('https://news.example/moths' as CanonicalUrl, [
  { type: 'TextQuoteSelector', exact: 'at dawn', prefix: 'They come ', suffix: '.' },
  { type: 'TextPositionSelector', start: 10, end: 17 },
]);

test('stores what is new, note and tags each for itself, in one sitting', async () => {
  const stored: [string, string, readonly string[], string][] = [];
  const sitting = new Sitting((deed, annotation, name) => {
    stored.push([deed, noteOf(annotation), tagsOf(annotation), name]);
    return Promise.resolve(7);
  });
  const noted = sitting.save(moths, { note: 'Why', tags: [] });
  expect(sitting.save(noted, { note: 'Why ', tags: [] })).toBe(noted);
  const tagged = sitting.save(noted, { note: 'Why', tags: ['dawn'] });
  sitting.save(tagged, { note: '', tags: [] });
  const [first] = stored;
  expect(stored).toEqual([
    ['note', 'Why', [], first?.[3]],
    ['tags', 'Why', ['dawn'], first?.[3]],
    ['note', '', ['dawn'], first?.[3]],
    ['tags', '', [], first?.[3]],
  ]);
  expect(await sitting.steps()).toEqual([7]);
});

test('is taken back by all its steps, the last one first, but for what was not stored', async () => {
  const answers = [3, undefined, 5, 5];
  const sitting = new Sitting(() => Promise.resolve(answers.shift()));
  for (const note of ['W', 'Wh', 'Why', 'Why?']) sitting.save(moths, { note, tags: [] });
  expect(await sitting.steps()).toEqual([5, 3]);
});
