import { expect, test } from 'vitest';
import { quotes } from './quotes';
import { storyWith } from './test-input';
import { textOf } from './test-story';

test('quotes with their notes, under the title and the address', async () => {
  const input = storyWith('<p>They counted two hundred moths.</p><p>Then she laughed.</p>', [
    { from: 'two hundred', note: 'Who counts?\nMarta.' },
    { from: 'moths', to: 'Then she' },
  ]);
  expect(await textOf(quotes, input)).toBe(
    `The town that turned off its lamps
Ada Lind, Tom Ash · Valley Post · 2026-05-01T06:30:00+02:00
https://news.example/moths

“two hundred”
— Who counts?
  Marta.

“moths.
Then she”
`,
  );
});

test('orphans come last, under a heading', async () => {
  const input = storyWith('<p>They counted.</p>', [
    { from: 'gone', note: 'Why?' },
    { from: 'They' },
  ]);
  expect((await textOf(quotes, input)).split('\n\n').slice(1)).toEqual([
    '“They”',
    'No longer in the story:',
    '“gone”\n— Why?\n',
  ]);
});

test('other scripts stay as they are', async () => {
  const words = 'عادت الفراشات في الليل';
  expect(await textOf(quotes, storyWith(`<p>${words}.</p>`, [{ from: words }]))).toContain(
    `“${words}”`,
  );
});
