import type { Colour } from './annotation';

/** Whether words stand dark on light or light on dark. */
export type Tone = 'light' | 'dark';

/** What a highlight looks like: CSS colours. */
export interface Shade {
  readonly paper: string;
  /** The underline, by whose form those who cannot tell the colours tell the highlights. */
  readonly line: string;
}

interface Swatch extends Readonly<Record<Tone, Shade>> {
  /** `text-decoration-style` of the underline, another for each colour. */
  readonly underline: 'solid' | 'dotted' | 'dashed' | 'wavy' | 'double';
}

/** Ink is set with the paper, so that the words can be read whatever colour the page gave them. */
export const INK: Readonly<Record<Tone, string>> = { light: '#1c1a17', dark: '#f6f1e8' };

export const PALETTE: Readonly<Record<Colour, Swatch>> = {
  yellow: {
    underline: 'solid',
    light: { paper: '#fbe7a1', line: '#8a6900' },
    dark: { paper: '#574512', line: '#e3bd4f' },
  },
  green: {
    underline: 'dotted',
    light: { paper: '#c6edc2', line: '#1c7430' },
    dark: { paper: '#1d4a28', line: '#82d396' },
  },
  blue: {
    underline: 'dashed',
    light: { paper: '#c5e1fb', line: '#195f9f' },
    dark: { paper: '#1b4267', line: '#83bcf0' },
  },
  pink: {
    underline: 'wavy',
    light: { paper: '#fcd2e1', line: '#ad2860' },
    dark: { paper: '#672443', line: '#f296ba' },
  },
  purple: {
    underline: 'double',
    light: { paper: '#e3d5fb', line: '#683db3' },
    dark: { paper: '#453077', line: '#c0a1f6' },
  },
};

/** The highlight that the reader is at. */
export const ACTIVE: Readonly<Record<Tone, Shade>> = {
  light: { paper: '#f3b94d', line: '#6b4300' },
  dark: { paper: '#7a5c0f', line: '#ffd98a' },
};
