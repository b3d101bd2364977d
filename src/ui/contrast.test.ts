import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { THEMES } from '../core/appearance';
import { COLOURS } from '../core/highlights/annotation';
import { ACTIVE, INK, PALETTE, type Tone } from '../core/highlights/palette';

/* WCAG 2.2, 1.4.3. */
const LEAST = 4.5;
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const SHEET = read('theme.css') + read('themes.css');

/** Custom properties of a rule of the sheets that are colours, for words of one tone. */
function coloursOf(selector: string, tone: Tone): Map<string, string> {
  const start = SHEET.indexOf(`${selector} {`);
  expect(start, selector).toBeGreaterThanOrEqual(0);
  const rule = SHEET.slice(start, SHEET.indexOf('\n}', start));
  const declared = rule.matchAll(/--([\w-]+):\s*(?:light-dark\((#\w+),\s*(#\w+)\)|(#\w+))\s*;/g);
  return new Map(
    [...declared].map(([, name = '', light, dark, both]) => [
      name,
      both ?? (tone === 'light' ? light : dark) ?? '',
    ]),
  );
}

/** Relative luminance of WCAG 2.2, 0 to 1. */
function luminance(colour: string): number {
  const digits = colour.slice(1);
  const pairs = (digits.length === 3 ? digits.replace(/./g, '$&$&') : digits).match(/../g);
  const [red = 0, green = 0, blue = 0] = (pairs ?? []).map((pair) => {
    const share = parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

interface Look {
  readonly name: string;
  readonly tone: Tone;
  readonly colours: ReadonlyMap<string, string>;
}

const isDark = (theme: string) => theme === 'dark' || theme === 'black';
const LOOKS: readonly Look[] = THEMES.flatMap((theme) => {
  const tones =
    theme === 'system'
      ? (['light', 'dark'] as const)
      : ([isDark(theme) ? 'dark' : 'light'] as const);
  return tones.map((tone) => {
    const own = theme === 'system' ? [] : coloursOf(`:root[data-theme='${theme}']`, tone);
    const colours = new Map([...coloursOf(':root', tone), ...own]);
    return { name: theme === 'system' ? `system, ${tone}` : theme, tone, colours };
  });
});

/* Words, and what they stand on: paper, raised paper, and what is under the pointer. */
const PAIRS = ['ink', 'ink-quiet', 'accent'].flatMap((ink) =>
  ['paper', 'paper-raised', 'accent-soft'].map((paper) => [ink, paper] as const),
);

describe.each(LOOKS)('in the theme $name', ({ name, tone, colours }) => {
  test.each([...PAIRS, ['paper', 'accent']] as const)('%s can be read on %s', (ink, paper) => {
    const [words = '', ground = ''] = [colours.get(ink), colours.get(paper)];
    expect(words).toMatch(/^#\w+$/);
    expect(ground).toMatch(/^#\w+$/);
    expect(contrast(words, ground)).toBeGreaterThanOrEqual(LEAST);
  });

  test.each(COLOURS)('words can be read on a highlight in %s', (colour) => {
    expect(contrast(INK[tone], PALETTE[colour][tone].paper)).toBeGreaterThanOrEqual(LEAST);
  });

  test('words can be read on the highlight that the reader is at', () => {
    expect(contrast(INK[tone], ACTIVE[tone].paper)).toBeGreaterThanOrEqual(LEAST);
  });

  test('the page is covered in the paper of the theme before the reader is there', () => {
    const [theme] = name.split(',');
    const sheet = read('../content/reader.css');
    const rules = [
      ...sheet.matchAll(/dialog(?:\[data-theme='(\w+)'\])? \{[^}]*background: (#\w+);/g),
    ];
    const papers = new Map(rules.map(([, of = 'light', paper = '']) => [of, paper]));
    const wanted = name === 'system, light' ? 'light' : theme;
    expect(papers.get(wanted ?? '')).toBe(colours.get('paper'));
  });
});
