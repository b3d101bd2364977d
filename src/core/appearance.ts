import * as v from 'valibot';

/** `system` is light or dark as the reader's system is. */
export const THEMES = ['system', 'light', 'sepia', 'dark', 'black'] as const;
export type Theme = (typeof THEMES)[number];

/** Two come with every system, `humanist` with most; the others ship with Stet. `dyslexic` is made for readers with dyslexia. */
export const TYPEFACES = ['serif', 'literata', 'sans', 'humanist', 'legible', 'dyslexic'] as const;
export type Typeface = (typeof TYPEFACES)[number];

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What can be set between two ends. Factors are of what the story has by itself; spacing is in em. */
export const RANGES = {
  /** Factor of the size of letters. */
  size: { min: 0.7, max: 2, step: 0.05 },
  /** Factor of the length of a line. */
  width: { min: 0.6, max: 1.8, step: 0.05 },
  /** Factor of the height of a line. */
  leading: { min: 0.8, max: 1.5, step: 0.05 },
  /** Room between letters, in scripts whose letters do not join. */
  spacing: { min: 0, max: 0.15, step: 0.01 },
} as const satisfies Record<string, Range>;
export type Measure = keyof typeof RANGES;

const within = ({ min, max }: Range) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));

/** How a story looks. */
export const AppearanceSchema = v.object({
  theme: v.picklist(THEMES),
  typeface: v.picklist(TYPEFACES),
  size: within(RANGES.size),
  width: within(RANGES.width),
  leading: within(RANGES.leading),
  spacing: within(RANGES.spacing),
  isJustified: v.boolean(),
  isHyphenated: v.boolean(),
});
export type Appearance = Readonly<v.InferOutput<typeof AppearanceSchema>>;

export const USUAL_APPEARANCE: Appearance = {
  theme: 'system',
  typeface: 'serif',
  size: 1,
  width: 1,
  leading: 1,
  spacing: 0,
  isJustified: false,
  isHyphenated: false,
};
