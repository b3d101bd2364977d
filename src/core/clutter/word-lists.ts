import { kindOf, LETTER } from './characters';

/** Whether a letter of a script that parts words stands there. */
const isLetterAt = (text: string, at: number): boolean => kindOf(text.charCodeAt(at)) === LETTER;

/** Whether a text has a word, or, where that ends with `*`, one that begins so. Both are folded. */
function hasWord(text: string, written: string): boolean {
  const isStem = written.endsWith('*');
  const word = isStem ? written.slice(0, -1) : written;
  const isParted = isLetterAt(word, 0);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const begins = !isParted || at === 0 || !isLetterAt(text, at - 1);
    const ends = isStem || !isParted || end === text.length || !isLetterAt(text, end);
    if (begins && ends) return true;
  }
  return false;
}

/** How many of the words a text has; both are folded. */
export function countWords(text: string, words: readonly string[]): number {
  return words.filter((word) => hasWord(text, word)).length;
}
