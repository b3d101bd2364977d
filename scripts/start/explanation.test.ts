import { expect, test } from 'vitest';
import type { Explanation } from '../../src/core/article/explain';
import { describeExplanation, type Paint } from './explanation';

const WIDTH = 80;
const plain: Paint = (_, text) => text;
const asText = (explanation: Explanation, paint = plain): string =>
  describeExplanation(explanation, paint, WIDTH);

const PAGE = {
  isArticle: true,
  score: 0.98,
  reasons: [
    { words: 'plain prose and little besides', effect: 0 },
    { words: 'declares that it is an article', effect: 1.24 },
  ],
};
const SHARE = { kind: 'share', rule: 'share-items', reason: 'Buttons that share this page' };
const REMOVALS = [SHARE, SHARE, { kind: 'advert', rule: 'advert-label', reason: 'A label' }];
const EXPLANATION = {
  ...PAGE,
  expectedF1: { judge: 0.972, readability: 0.91 },
  extraction: {
    ok: true,
    article: {
      metadata: { title: 'Ferry to sail' },
      choice: { candidate: 'judge', reason: 'The higher one was taken' },
      removals: REMOVALS,
    },
  },
  blocks: [
    {
      order: 3,
      text: 'The ferry will sail. '.repeat(40),
      wordCount: 1160,
      decision: 'kept',
      likely: 0.981,
      isPlain: true,
      because: [
        { words: 'is long enough for prose', effect: 1.1 },
        { words: 'is not marked as a time', effect: -0.3 },
      ],
    },
    { order: 5, text: 'Ferry to sail', wordCount: 3, decision: 'outside', isHeadline: true },
    {
      order: 7,
      text: 'More news',
      wordCount: 2,
      decision: 'outside',
      likely: 0.02,
      isPlain: false,
    },
    { order: 9, text: 'Share', wordCount: 1, decision: 'removed', removal: SHARE },
  ].map((block) => ({ because: [], ...block })),
} as unknown as Explanation;

test('says whether the page is an article, and what speaks for it', () => {
  expect(asText(EXPLANATION)).toContain(
    'An article: score 0.98, where 0.50 makes an article\n' +
      '  rule  plain prose and little besides\n' +
      '  +1.2  declares that it is an article\n',
  );
});

test('sets the candidates side by side and says why one won', () => {
  expect(asText(EXPLANATION)).toContain(
    '   97.2 %  the judge of lines (chosen)\n' +
      '   91.0 %  Readability\n' +
      '  The higher one was taken.\n',
  );
});

test('leaves Readability out where it was not asked', () => {
  const blocks = EXPLANATION.blocks.map((block) => ({ ...block, isPlain: undefined }));
  const text = asText({
    ...EXPLANATION,
    expectedF1: { judge: 0.972 },
    blocks,
  } as unknown as Explanation);
  expect(text).toMatch(/^\+ kept {5}98 % {2}kept by the judge$/m);
  expect(text).not.toContain('Readability');
});

test('says of every block what became of it and why', () => {
  const text = asText(EXPLANATION);
  expect(text).toMatch(
    /^\+ kept {5}98 % {2}kept by the judge; Readability kept it\n {2}“The ferry will sail\..*\n {2}.*…\n {4}\+1\.1 {2}is long enough for prose\n {4}−0\.3 {2}is not marked as a time$/m,
  );
  expect(text).toMatch(/^- removed +share-items: Buttons that share this page\n {2}“Share”$/m);
  expect(text).toMatch(/^ {2}outside +2 % {2}left out by the judge; Readability left it out$/m);
  expect(text).toMatch(/^ {2}outside +the headline, which stands above the story\n/m);
});

test('sums up words, blocks, and removals by kind and rule', () => {
  const text = asText(EXPLANATION);
  expect(text).toContain('Kept 1,160 of the page’s 1,166 words (99 %)\n');
  expect(text).toContain('  1 block kept, 1 removed, 2 outside of the story\n');
  expect(text).toMatch(/3 parts removed\n +2 {2}share\n +2 {2}share-items: .+\n +1 {2}advert\n/);
});

test('no line is wider than the terminal, in whatever script', () => {
  const [first] = EXPLANATION.blocks;
  const texts = ['渡船明天再次启航。', 'Ungetrennt', 'नौका फिर चलेगी। '].map((text) =>
    text.repeat(60),
  );
  const blocks = texts.map((text) => ({ ...first, text }) as Explanation['blocks'][number]);
  for (const line of asText({ ...EXPLANATION, blocks }).split('\n')) {
    const wide = line.match(/[\p{sc=Han}。]/gu)?.length ?? 0;
    expect(line.replace(/\p{M}/gu, '').length + wide).toBeLessThanOrEqual(WIDTH);
  }
});

test('colours go around what they colour, and what a page says commands no terminal', () => {
  const [first] = EXPLANATION.blocks;
  const blocks = [{ ...first, text: 'red\u001b[31m\u0007\nalert' }] as Explanation['blocks'];
  const text = asText({ ...EXPLANATION, blocks }, (style, inner) => `<${style}>${inner}</>`);
  expect(text).toContain('<green>+ kept     98 %  kept by the judge; Readability kept it</>');
  expect(text).toContain('“red [31m alert”');
});

test('a page that is no article is read all the same', () => {
  const text = asText({ ...EXPLANATION, isArticle: false, score: 0.2 });
  expect(text).toContain('Not an article: score 0.20');
  expect(text).toContain('Read all the same');
  expect(text).toContain('Kept 1,160');
});

test('a page without a story says why', () => {
  const empty = { ok: false as const, failure: { reason: 'empty' as const } };
  expect(asText({ ...PAGE, extraction: empty, blocks: [] })).toMatch(
    /^No story: no part of the page has enough text/m,
  );
  const frameUrl = 'https://lantern.example/inner';
  const framed = { ok: false as const, failure: { reason: 'framed' as const, frameUrl } };
  expect(asText({ ...PAGE, extraction: framed, blocks: [] })).toContain(
    'No story: its words stand in a frame: https://lantern.example/inner',
  );
});
