import { expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

const BOX = `<div class="x">${PROSE}${PROSE}</div>`;

test('what the judge names is taken out, however much prose it holds', () => {
  const { taken, left } = cleaned(`${PROSE}${BOX}${BOX}`, { unrelated: '.x' });
  expect(taken).toHaveLength(2);
  expect(taken[0]).toMatch(/^unrelated-lines: The harbour master/);
  expect(left.match(/harbour master/g)).toHaveLength(1);
});

test('a kind that has a name is called by it', () => {
  const row =
    '<p class="x"><a href="https://www.facebook.com/sharer?u=x">Share on Facebook</a></p>';
  const { taken } = cleaned(`${STORY}${row}`, { unrelated: '.x' });
  expect(taken).toEqual(['share-items: Share on Facebook']);
});
