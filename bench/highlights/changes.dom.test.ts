import { expect, test } from 'vitest';
import { CHANGES } from './changes';
import { Random } from './random';
import { makeScene, type Scene } from './scene';
import { rangeAround } from './truth';
import { textNodesOf } from './words';

const QUOTE = 'The ferry made the crossing nine times a day until the bridge was opened in spring.';
const LATER = 'Nobody has missed it so far. The pier is a café now.';
const OTHERS = ['Few', 'Many', 'Some', 'Most', 'All']
  .map((who) => `<p>${who} of the passengers were on their way to the market in the town.</p>`)
  .join('');
const ALONE = `<article><h1>The last ferry</h1>
  <p>For sixty years it was the only way over. ${QUOTE} ${LATER}</p>${OTHERS}</article>`;
const SEVERAL = `<article><h1>The last ferry</h1><p>It ran for sixty years.</p><p>${QUOTE}</p><p>${LATER}</p>${OTHERS}</article>`;
const LISTED = `<article><h1>The last ferry</h1>${OTHERS}<ul><li>${QUOTE}</li><li>${LATER}</li><li>It was blue.</li></ul></article>`;
const DONOR = [
  'The orchestra will play without a conductor this winter. Its members have voted for that.',
  'Tickets are sold at the door, and whoever comes late has to stand behind the pillars.',
];

function scene(seed: string, story = ALONE, last = QUOTE): Scene {
  const document = new DOMParser().parseFromString(story, 'text/html');
  const nodes = textNodesOf(document.body);
  const [start, end] = [QUOTE, last].map((words) => nodes.find(({ data }) => data.includes(words)));
  if (!start || !end) throw new Error('The story lacks the quote.');
  const marks = new Map([
    [0, { node: start, offset: start.data.indexOf(QUOTE) }],
    [1, { node: end, offset: end.data.indexOf(last) + last.length }],
  ]);
  const made = makeScene({ name: 'clean', document, marks }, [0, 1], new Random(seed), DONOR);
  if (!made) throw new Error('There is no scene.');
  return { ...made, story: made.root.firstElementChild ?? made.root };
}

test.each(CHANGES)('$id: the words are known afterwards, or known to be gone', (change) => {
  for (let round = 0; round < 20; round += 1) {
    const seed = `${change.id} ${round}`;
    const changed = [scene(seed), scene(seed, SEVERAL, LATER), scene(seed, LISTED)].filter((each) =>
      change.apply(each),
    );
    expect(changed).not.toHaveLength(0);
    for (const { quote, root } of changed) {
      const words = rangeAround(quote)?.toString();
      if (change.wants === 'orphan') expect(words).toBeUndefined();
      else expect(words).toMatch(/^\S.*\S$/su);
      expect(quote.every((node) => root.contains(node))).toBe(true);
    }
  }
});

test('the same seed makes the same change', () => {
  for (const change of CHANGES) {
    const [first, second] = [scene('one'), scene('one')];
    change.apply(first);
    change.apply(second);
    expect(first.root.innerHTML).toBe(second.root.innerHTML);
  }
});
