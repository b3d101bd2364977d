import { expect, test } from 'vitest';
import { CHANGES } from './changes';
import { Random } from './random';
import { makeScene, type Scene } from './scene';
import { rangeAround } from './truth';
import { textNodesOf } from './words';

const QUOTE = 'The ferry made the crossing nine times a day until the bridge was opened in spring.';
const STORY = `<article><h1>The last ferry</h1>
  <p>For sixty years it was the only way over. ${QUOTE} Nobody has missed it so far.</p>
  ${['Few', 'Many', 'Some', 'Most', 'All']
    .map((who) => `<p>${who} of the passengers were on their way to the market in the town.</p>`)
    .join('')}</article>`;
const DONOR = [
  'The orchestra will play without a conductor this winter. Its members have voted for that.',
  'Tickets are sold at the door, and whoever comes late has to stand behind the pillars.',
];

function scene(seed: string): Scene {
  const document = new DOMParser().parseFromString(STORY, 'text/html');
  const node = textNodesOf(document.body).find(({ data }) => data.includes(QUOTE));
  const offset = node?.data.indexOf(QUOTE) ?? -1;
  if (!node) throw new Error('The story lacks the quote.');
  const marks = new Map([
    [0, { node, offset }],
    [1, { node, offset: offset + QUOTE.length }],
  ]);
  const made = makeScene({ name: 'clean', document, marks }, [0, 1], new Random(seed), DONOR);
  if (!made) throw new Error('There is no scene.');
  return { ...made, story: made.root.firstElementChild ?? made.root };
}

test.each(CHANGES)('$id: the words are known afterwards, or known to be gone', (change) => {
  for (let round = 0; round < 20; round += 1) {
    const changed = scene(`${change.id} ${round}`);
    expect(change.apply(changed)).toBe(true);
    const words = rangeAround(changed.quote)?.toString();
    if (change.wants === 'orphan') {
      expect(words).toBeUndefined();
    } else {
      expect(words).toMatch(/^\S.*\S$/su);
      expect(changed.quote.every((node) => changed.root.contains(node))).toBe(true);
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
