import { effect, signal } from '@preact/signals';
import { USUAL_APPEARANCE, type Appearance } from '../core/appearance';
import type { Tone } from '../core/highlights/palette';
import { readSettings, watchSettings } from '../storage/settings';
import { applyAppearance, toneOf, watchSystem } from '../ui/appearance';
import { rememberTheme } from '../ui/first-theme';
import { writeSettings } from './settings';

/** How stories look, as the reader has chosen it. */
export const appearance = signal<Appearance>(USUAL_APPEARANCE);
/** Whether words stand dark on light or light on dark now. */
export const tone = signal<Tone>(toneOf(USUAL_APPEARANCE));

/** How long the reader may go on moving a slider before it is stored, in ms. */
const PAUSE = 300;
/** Stores what is shown; there while it is not stored yet. */
let pending: { readonly timer: ReturnType<typeof setTimeout>; store: () => void } | undefined;

/** Gives this document the chosen look, now and whenever it is changed, wherever that is. */
export async function followAppearance(): Promise<void> {
  const read = async () => {
    const settings = await readSettings();
    if (settings.ok && !pending) appearance.value = settings.value.appearance;
  };
  const retone = () => (tone.value = toneOf(appearance.value));
  watchSettings(() => void read());
  watchSystem(retone);
  addEventListener('pagehide', () => pending?.store());
  await read();
  effect(() => {
    applyAppearance(document.documentElement, appearance.value);
    rememberTheme(appearance.value.theme);
    retone();
  });
}

/** Shows a look at once, and stores it when the reader pauses. @param onFailure it was not stored. */
export function changeAppearance(next: Appearance, onFailure: () => void): void {
  appearance.value = next;
  clearTimeout(pending?.timer);
  const store = () => {
    clearTimeout(pending?.timer);
    void writeSettings({ appearance: next }).then((isStored) => {
      if (!isStored) onFailure();
    });
    pending = undefined;
  };
  pending = { timer: setTimeout(store, PAUSE), store };
}
