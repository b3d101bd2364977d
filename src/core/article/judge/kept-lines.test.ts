import { expect, test } from 'vitest';
import type { JudgedLine } from './judge';
import { keptLines } from './kept-lines';
import { LINE_FACTS } from './line-facts';
import type { Block } from '../survey';

const BOX = { tag: 'div' };
const QUOTE = { tag: 'blockquote', parent: BOX };
const WHOLES = {
  table: { tag: 'table', parent: BOX, length: 40, links: 0, controls: 0 },
  ul: { tag: 'ul', parent: BOX, length: 40, links: 0, controls: 0 },
  buttons: { tag: 'ul', parent: BOX, length: 40, links: 0, controls: 2 },
};

interface Given {
  readonly tag: string;
  readonly likely: number;
  readonly repeated?: number;
  readonly whole?: keyof typeof WHOLES;
  readonly text?: string;
  readonly isQuoted?: boolean;
  /** Stands in a box of its own. */
  readonly isBoxed?: boolean;
}

/** Which of these lines are kept, by their place; Readability keeps them all, none, or is not asked. */
function kept(given: readonly Given[], isPlain: boolean | 'unasked' = true): number[] {
  const judged = given.map(
    ({ tag, likely, repeated = 1, whole, text = '', isQuoted, isBoxed }): JudgedLine => {
      const facts = new Float32Array(LINE_FACTS.length);
      facts[LINE_FACTS.indexOf('repeated')] = repeated;
      const [length, prose] = tag === 'p' && !text ? [400, 400] : [10, 0];
      const home = isQuoted ? QUOTE : BOX;
      const parent = isBoxed ? { tag: 'div', length, parent: home } : home;
      const block = {
        tag,
        length,
        prose,
        text,
        inner: 0,
        children: [],
        links: 0,
        parent,
      };
      const line = { block, facts } as unknown as JudgedLine['line'];
      return { line, likely, ...(whole ? { whole: WHOLES[whole] as unknown as Block } : {}) };
    },
  );
  const blocks = isPlain === 'unasked' ? keptLines(judged) : keptLines(judged, () => isPlain);
  return judged.flatMap(({ line }, i) => (blocks.has(line.block) ? [i] : []));
}

const PROSE = { tag: 'p', likely: 0.97 };

test('a doubtful heading or table between paragraphs stays, if Readability kept it too', () => {
  const lines = [
    PROSE,
    { tag: 'h2', likely: 0.3 },
    { tag: 'td', likely: 0.05, whole: 'table' as const },
    { tag: 'div', likely: 0.3 },
    PROSE,
  ];
  expect(kept(lines)).toEqual([0, 1, 2, 4]);
  expect(kept(lines, false)).toEqual([0, 4]);
});

test('where Readability is not asked, a heading has to be likelier to stay', () => {
  const lines = [PROSE, { tag: 'h2', likely: 0.3 }, { tag: 'h2', likely: 0.45 }, PROSE];
  expect(kept(lines, 'unasked')).toEqual([0, 2, 3]);
});

test('before and after the story a doubtful heading goes; a table after it stays', () => {
  const heading = { tag: 'h2', likely: 0.3 };
  const cell = { tag: 'td', likely: 0.05, repeated: 4, whole: 'table' } as const;
  expect(kept([heading, PROSE, PROSE, cell, heading])).toEqual([1, 2, 3]);
});

test('what a page says twice is no form of its story', () => {
  const item = { tag: 'li', likely: 0.3, repeated: 2 };
  expect(kept([PROSE, item, { ...item, repeated: 1 }, PROSE])).toEqual([0, 2, 3]);
});

test('a text of many paragraphs is kept up to its end, however the judge doubts of it', () => {
  const doubtful = { tag: 'p', likely: 0.1 };
  const long = [...Array.from({ length: 70 }, () => PROSE), doubtful, doubtful];
  expect(kept(long)).toHaveLength(72);
  expect(kept(long, false)).toHaveLength(70);
  expect(kept(long.slice(30))).toHaveLength(40);
});

test('short sentences right beside the story’s paragraphs are its own, if at all likely', () => {
  const last = { tag: 'p', likely: 0.25, text: 'They start on Monday.' };
  const label = { tag: 'p', likely: 0.25, text: 'Harbour desk' };
  const unlikely = { tag: 'p', likely: 0.03, text: 'All rights reserved.' };
  expect(kept([PROSE, last, PROSE, last, last, unlikely, last])).toEqual([0, 1, 2, 3, 4]);
  expect(kept([last, PROSE, label, unlikely])).toEqual([0, 1]);
  expect(kept([PROSE, { ...last, repeated: 2 }])).toEqual([0]);
});

test('such a sentence may have a box of its own, clutter beside it, and no mark at its end', () => {
  const elsewhere = { tag: 'p', likely: 0.01, text: 'Letters.', isQuoted: true };
  const told = { tag: 'p', likely: 0.05, text: 'It began in 1974.', isBoxed: true };
  const thai = { ...told, text: 'เดือนหน้ายายจะมีเรือลำใหม่' };
  expect(kept([{ ...PROSE, isBoxed: true }, elsewhere, told, thai])).toEqual([0, 2, 3]);
});

test('a short list right after a paragraph stays, if there is nothing to press in it', () => {
  const item = { tag: 'li', likely: 0.05, whole: 'ul' } as const;
  expect(kept([PROSE, item, item])).toEqual([0, 1, 2]);
  expect(kept([item, PROSE, { ...item, whole: 'buttons' }])).toEqual([1]);
});

test('who is quoted stays with a quotation of which something is kept', () => {
  const who = { tag: 'p', likely: 0.02, text: 'Ida, 88', isQuoted: true };
  expect(kept([PROSE, { ...PROSE, isQuoted: true }, who, PROSE])).toEqual([0, 1, 2, 3]);
  expect(kept([PROSE, who, PROSE])).toEqual([0, 2]);
});
