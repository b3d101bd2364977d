import { expect, it } from 'vitest';
import { fakeRow } from './fake-row';
import { worst } from './worst';

const body = [
  'The wheel began to turn.',
  `Long ${'and longer '.repeat(40)}line`,
  'It went on until supper.',
].join('\n');

it('shows the worst pages first, with what was lost and what was left over', () => {
  const shown = worst(
    [
      fakeRow({ id: 'good', body }, { text: body }),
      fakeRow({ id: 'bad', body }, { text: 'The wheel began to turn.\nShare this article' }),
      fakeRow({ id: 'forum', pageType: 'forum', body }, {}),
    ],
    1,
  ).split('\n');
  expect(shown[0]).toMatch(/^F1 0\.\d+, precision 0\.\d+, recall 0\.\d+: bad https/);
  expect(shown[1]).toMatch(/^ {2}- Long and longer .*…$/);
  expect(shown[1]?.length).toBe(4 + 160);
  expect(shown.slice(2)).toEqual([
    '  - It went on until supper.',
    '  + [share] Share this article',
  ]);
});

it('tells how much it does not show', () => {
  const words = ['moth', 'lamp', 'dusk', 'tide', 'mill', 'reed', 'fern', 'kiln', 'weir'];
  const lines = words.map((word) => `${word} alone`);
  const shown = worst([fakeRow({ body: lines.join('\n') }, { text: 'something else' })], 1);
  expect(shown).toContain('- and 3 more lost lines of 6 words');
});

it('says why a page failed', () => {
  expect(worst([fakeRow({ body }, {}, 'took more than 20 s')], 1)).toContain(
    'error: took more than 20 s',
  );
});
