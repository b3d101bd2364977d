import { describe, expect, test } from 'vitest';
import { COLOURS } from './annotation';
import { ACTIVE, INK, PALETTE, type Shade, type Tone } from './palette';

/** WCAG 2.2: relative luminance of an sRGB colour in hexadecimal. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2: contrast ratio of two colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const TONES: readonly Tone[] = ['light', 'dark'];

describe.each(TONES)('on %s pages', (tone) => {
  const shades: readonly (readonly [string, Shade])[] = [
    ...COLOURS.map((colour) => [colour, PALETTE[colour][tone]] as const),
    ['active', ACTIVE[tone]],
  ];

  test.each(shades)('words on %s can be read, and its underline can be seen', (_, shade) => {
    expect(contrast(INK[tone], shade.paper)).toBeGreaterThan(4.5);
    expect(contrast(shade.line, shade.paper)).toBeGreaterThan(3);
  });
});

test('each colour has an underline of its own', () => {
  const forms = COLOURS.map((colour) => PALETTE[colour].underline);
  expect(new Set(forms).size).toBe(COLOURS.length);
});
