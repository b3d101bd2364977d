const SPACE = 32;
const ZERO = 48;
const NINE = 57;
const DOLLAR = 36;
const ASCII = 128;
const NO_BREAK_SPACE = 160;
/* From the CJK radicals to the last Hangul syllable. */
const CJK_FIRST = 0x2e80;
const CJK_LAST = 0xd7ff;
const CURRENCIES = new Set([0x20ac, 0xa3, 0xa5, 0x20b9, 0x20a9, 0x20bd]);
/* Noughts of the digits of Arabic, Persian, Hindi, Bengali and Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50] as const;
/* Centuries of the calendars in use: common, Persian and Islamic, Buddhist. */
const CENTURIES = new Set([19, 20, 13, 14, 25]);
const NO_DIGIT = -1;
const NONE = -1;

function digitOf(code: number): number {
  if (code < ZEROS[0]) return code >= ZERO && code <= NINE ? code - ZERO : NO_DIGIT;
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? NO_DIGIT : code - zero;
}

/** Measures one line of a page, text by text; a CJK character counts twice. */
export class LineMeasure {
  length = 0;
  linked = 0;
  /** Length before its first linked words; -1 without any. */
  linkedAt = NONE;
  links = 0;
  /** One of its links leads to a place in a page: it is no title of another one. */
  anchored = false;
  digits = 0;
  prices = 0;
  /** It has a number that may be a year. */
  year = false;
  /** The same for the same text. */
  hash = 0;
  #run = 0;
  #number = 0;

  clear(): void {
    this.length = this.linked = this.links = this.digits = this.prices = 0;
    this.hash = this.#run = 0;
    this.linkedAt = NONE;
    this.year = this.anchored = false;
  }

  /** @param inLink whether the text stands in a link. */
  add(text: string, inLink: boolean): void {
    const before = this.length;
    let spaces = 0;
    let visible = 0;
    let inSpace = true;
    let { hash } = this;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code <= SPACE || code === NO_BREAK_SPACE) {
        if (!inSpace) spaces += 1;
        inSpace = true;
        if (this.#run > 0) this.#endNumber();
        continue;
      }
      inSpace = false;
      visible += code >= CJK_FIRST && code <= CJK_LAST ? 2 : 1;
      hash = (Math.imul(hash, 31) + code) | 0;
      if (code <= NINE || (code >= ASCII && code < CJK_FIRST)) this.#addSign(code);
      else if (this.#run > 0) this.#endNumber();
    }
    this.hash = hash;
    if (this.#run > 0) this.#endNumber();
    if (visible > 0) this.length += visible + spaces;
    if (!inLink) return;
    if (this.linked === 0) this.linkedAt = before;
    this.linked += this.length - before;
  }

  #addSign(code: number): void {
    const digit = digitOf(code);
    if (digit === NO_DIGIT) {
      if (this.#run > 0) this.#endNumber();
      if (code === DOLLAR || CURRENCIES.has(code)) this.prices += 1;
      return;
    }
    this.digits += 1;
    this.#run += 1;
    this.#number = this.#run === 1 ? digit : this.#number * 10 + digit;
  }

  #endNumber(): void {
    if (this.#run === 4 && CENTURIES.has(Math.floor(this.#number / 100))) this.year = true;
    this.#run = 0;
  }
}
