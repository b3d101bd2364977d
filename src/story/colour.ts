import { signal } from '@preact/signals';
import type { Colour } from '../core/highlights/annotation';
import { readSettings } from '../storage/settings';
import { writeSettings } from './settings';

/** The colour of the next highlight: the last that was chosen. */
export const lastColour = signal<Colour>('yellow');

export async function readColour(): Promise<void> {
  const settings = await readSettings();
  if (settings.ok) lastColour.value = settings.value.colour;
}

/** Makes a colour that of the next highlight, in later readings too. */
export function chooseColour(colour: Colour): void {
  if (colour === lastColour.value) return;
  lastColour.value = colour;
  /* A convenience: where it cannot be stored the reader chooses again. */
  void writeSettings({ colour });
}
