import type { Span } from './text-index';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** How far around an offset the text is looked at: longer than any word or cluster that matters. */
const REACH = 64;
/** Below this, characters do not join with their neighbours. */
const FIRST_JOINING = 0x300;

/** Widens a span so that it cuts no character in two, as a reader sees characters (UAX #29). */
export function snapToGraphemes(text: string, { start, end }: Span): Span {
  return {
    start: mayJoin(text, start) ? segmentAt(graphemes, text, start).start : start,
    end: mayJoin(text, end) ? segmentAt(graphemes, text, end).end : end,
  };
}

/** Widens a span so that it cuts no word in two, in any script. */
export function snapToWords(text: string, { start, end }: Span): Span {
  return {
    start: segmentAt(words, text, start).start,
    end: segmentAt(words, text, end).end,
  };
}

const LETTER_BEFORE = /[\p{L}\p{M}]$/u;
const LETTER_AFTER = /^[\p{L}\p{M}]/u;
/** Scripts that put no spaces between words. */
const SPACELESS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Whether an offset lies between two letters of one word, as far as spaces tell. */
export function isInWord(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 2), offset);
  const after = text.slice(offset, offset + 2);
  if (!LETTER_BEFORE.test(before) || !LETTER_AFTER.test(after)) return false;
  return !SPACELESS.test(before + after);
}

/** The words of a text, without what stands between them. */
export function wordsOf(text: string): string[] {
  return [...words.segment(text)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  );
}

function mayJoin(text: string, offset: number): boolean {
  return text.charCodeAt(offset) >= FIRST_JOINING && offset > 0;
}

/* The segment around an offset; empty where the offset already lies between two. */
function segmentAt(segmenter: Intl.Segmenter, text: string, offset: number): Span {
  const base = Math.max(0, offset - REACH);
  const around = text.slice(base, offset + REACH);
  const found = segmenter.segment(around).containing(offset - base);
  if (!found || found.index === offset - base) return { start: offset, end: offset };
  return { start: base + found.index, end: base + found.index + found.segment.length };
}
