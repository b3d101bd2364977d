import { expect, test } from 'vitest';
import type { Explanation } from '../../src/core/article/explain';
import { describeExplanation } from './explanation';

const DETECTION = { isArticle: true, score: 0.98, reasons: ['articleType 1: +1.2'] };

test('says of every block what became of it and why', () => {
  const article = {
    metadata: { title: 'Ferry to sail' },
    choice: { candidate: 'judge', reason: 'Expected F1: 97 %' },
  };
  const explanation = {
    detection: DETECTION,
    extraction: { ok: true, article },
    blocks: [
      {
        order: 3,
        text: 'The ferry will sail. '.repeat(20),
        decision: 'kept',
        by: 'judge',
        likely: 0.981,
        isPlain: true,
        because: ['length 4.9: +1.1'],
      },
      { order: 9, text: 'Share', decision: 'removed', by: 'share-items', because: [] },
    ],
  } as unknown as Explanation;
  const text = describeExplanation(explanation);
  expect(text).toContain('Detection: an article, score 0.98\n  articleType 1: +1.2');
  expect(text).toContain('98 % likely, judge, kept by Readability too');
  expect(text).toContain('length 4.9: +1.1');
  expect(text).toContain('- removed share-items\n            “Share”');
  expect(text).toContain('1 blocks kept, 1 removed, 0 outside of the story');
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(120);
});

test('a page without a story says why', () => {
  const extraction = { ok: false as const, failure: { reason: 'empty' as const } };
  const text = describeExplanation({ detection: DETECTION, extraction, blocks: [] });
  expect(text).toContain('No story: empty');
});
