import { sentencesOf } from './sentences';

/** Readings above characters, marks of footnotes and sources of formulas are not read out. */
const UNSPOKEN = 'rt, rp, annotation, sup:has(a[href^="#"]), a[href^="#"] > sup';
/** Characters; engines stop in the middle of what is much longer. */
const LONGEST = 250;

/** What is spoken at one go, and highlighted meanwhile. */
export interface Passage {
  readonly range: Range;
  /** BCP 47 tag; empty when unknown. */
  readonly lang: string;
}

/** Headline and sentences of a story, in order. */
export function passagesOf(story: Element, lang: string): Passage[] {
  const headline = story.closest('.article')?.querySelector('h1');
  const ranges = sentencesOf(story, lang).filter((range) => spokenText(range) !== '');
  const title = document.createRange();
  if (headline) {
    title.selectNodeContents(headline);
    ranges.unshift(title);
  }
  return ranges.map((range) => {
    const { startContainer: start } = range;
    const element = start instanceof Element ? start : start.parentElement;
    return { range, lang: element?.closest<HTMLElement>('[lang]')?.lang || lang };
  });
}

/** The words of a sentence as they are read out; empty where there is nothing to say. */
export function spokenText(range: Range): string {
  const { commonAncestorContainer: ancestor } = range;
  const element = ancestor instanceof Element ? ancestor : ancestor.parentElement;
  if (element?.closest(UNSPOKEN)) return '';
  const words = range.cloneContents();
  for (const one of words.querySelectorAll(UNSPOKEN)) one.remove();
  const text = words.textContent.replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(text) ? text : '';
}

/** A text in pieces of at most `LONGEST` characters, parted between words. */
export function piecesOf(text: string, lang: string): string[] {
  if (text.length <= LONGEST) return [text];
  const segmenter = new Intl.Segmenter(lang || undefined, { granularity: 'word' });
  const pieces = [''];
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1) ?? '';
    if (last.length + segment.length > LONGEST) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}
