import { dateInText } from './date-text';
import type { HeadLine } from './head-lines';
import { looksLikePerson, splitNames } from './names';
import { plainText } from './plain-text';

/** A paragraph of a story is not shorter. */
const PROSE = 120;
const LONGEST = 60;
const LONGEST_LINE = 120;
/** Words by which reporters are called behind their names, in scripts without capitals. */
const REPORTER = /(?:기자|특파원|記者|记者|特派員)$/u;
const MOST_PARAGRAPHS = 400;
const EMPHASIS = ':scope > :is(strong, b, em, i)';

/** The names of a line that is made of nothing else; without capitals they look like any words. */
function onlyNames(line: string): string[] {
  if (/\p{Lo}/u.test(line)) return [];
  const names = line.split('/').flatMap(splitNames);
  return names.length > 0 && names.every(looksLikePerson) ? names : [];
}

const isProse = (paragraph: Element | undefined): boolean =>
  (paragraph?.textContent.trim().length ?? 0) >= PROSE;

/** Whether all of a paragraph is set in bold or italics, as names are that sign a story. */
function isSet(paragraph: Element): boolean {
  const set = paragraph.querySelector(EMPHASIS);
  return plainText(set?.textContent ?? '') === plainText(paragraph.textContent);
}

/** The names that stand in bold, in a line of their own, where the prose begins or ends. */
export function signedNames(document: Document): string[] {
  const all = [...document.getElementsByTagName('p')].slice(0, MOST_PARAGRAPHS);
  const paragraphs = all.filter(({ textContent }) => /\p{L}/u.test(textContent));
  const first = paragraphs.findIndex(isProse);
  const last = paragraphs.findLastIndex(isProse);
  if (first < 0) return [];
  const home = paragraphs[first]?.parentElement;
  for (const line of [paragraphs[first - 1], paragraphs[last + 1]]) {
    if (!line || line.parentElement !== home || line.textContent.length > LONGEST) continue;
    const names = isSet(line) ? onlyNames(plainText(line.textContent)) : [];
    if (names.length > 0) return names;
  }
  return [];
}

/** What parts the name and the date of one line. */
const PARTS = /\s+[-–—]\s+|\s*[|•·,、／/]\s*/u;

/** Two words and more in a script without capitals, which may as well be a section's name. */
const UNCASED = /^\p{Lo}[\p{L}\p{M}.'’״-]*(?:\s\p{Lo}[\p{L}\p{M}.'’״-]*){1,3}$/u;

/** Whether a paragraph begins with a name and words behind it, as notes about the author do. */
const isIntroduced = (name: string, document: Document): boolean =>
  [...document.getElementsByTagName('p')].slice(0, MOST_PARAGRAPHS).some(({ textContent }) => {
    const text = plainText(textContent.slice(0, PROSE));
    return text.startsWith(`${name} `) && /^\p{L}/u.test(text.slice(name.length + 1));
  });

/** The names that begin the line with the story's date: "Mara Voss | 11 May 2026, 9:14". */
function namesBeside(line: string, document: Document): string[] {
  const [first = '', ...rest] = line.split(PARTS);
  if (rest.length === 0 || /\d/.test(first)) return [];
  if (REPORTER.test(first)) return splitNames(first);
  return UNCASED.test(first) && isIntroduced(first, document) ? [first] : onlyNames(first);
}

/** The names with the story's date, in its line or the one before, beside the headline. */
export function datedNames(document: Document, lines: readonly HeadLine[], lang: string): string[] {
  const at = lines.findIndex(({ text }) => text.length <= LONGEST_LINE && dateInText(text, lang));
  const line = lines[at - 1];
  const dated = lines[at]?.text ?? '';
  const beside = namesBeside(dated, document);
  if (beside.length > 0) return beside;
  if (!line || line.text.length > LONGEST || dated.length > LONGEST) return [];
  return onlyNames(line.text.replace(/\s*[|•·–—-]\s*$/u, ''));
}
