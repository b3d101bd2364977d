/** White space of HTML and Unicode's wider ones. */
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x200b;

/** Characters of Chinese, Japanese and Korean, by the blocks of Unicode that hold hardly others. */
function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  if (code <= 0x11ff) return true;
  if (code < 0x3005) return code >= 0x2e80 && code <= 0x2fdf;
  if (code <= 0x9fff) return code <= 0x3007 || code >= 0x3041;
  if (code >= 0xac00 && code <= 0xd7ff) return true;
  return (code >= 0xd840 && code <= 0xd888) || (code >= 0xf900 && code <= 0xfaff);
}

/**
 * Weighted length of a text: a CJK character counts twice, a run of white space once, and white
 * space at the ends not at all. One pass, for it is asked of every text of a page.
 */
export function weigh(text: string): number {
  let length = 0;
  let gap = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      gap = length > 0;
      continue;
    }
    if (gap) length += 1;
    gap = false;
    length += isWide(code) ? 2 : 1;
  }
  return length;
}
