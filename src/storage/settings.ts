import * as v from 'valibot';
import { SettingsSchema, type Settings, type SettingsChangeSchema } from '../core/settings';
import { local } from '../platform/storage';
import { single, type RecordKind } from './record-kind';
import { readRecord, updateRecord } from './records';
import type { Outcome } from './schema';

export const SETTINGS_KEY = 'settings';

const DEFAULTS: Settings = v.parse(SettingsSchema, {});
const WHOLE = single(SettingsSchema);

export const SETTINGS: RecordKind<Settings> = {
  absent: DEFAULTS,
  parse(stored) {
    const { value = DEFAULTS, damaged } = WHOLE.parse(stored);
    return { value, damaged };
  },
};

export function readSettings(): Promise<Outcome<Settings>> {
  return readRecord(SETTINGS_KEY, SETTINGS);
}

/** @returns the settings as now stored. */
export function updateSettings(
  change: (settings: Settings) => Settings,
): Promise<Outcome<Settings>> {
  return updateRecord(SETTINGS_KEY, SETTINGS, change);
}

/** Stores some of the settings, each group as a whole. @returns the settings as now stored. */
export function writeSettings(
  change: v.InferOutput<typeof SettingsChangeSchema>,
): Promise<Outcome<Settings>> {
  return updateSettings((settings) => v.parse(SettingsSchema, { ...settings, ...change }));
}

/** Calls back when the settings were written, by whomever. @returns a function that ends it. */
export function watchSettings(changed: () => void): () => void {
  return local.watch((keys) => {
    if (keys.includes(SETTINGS_KEY)) changed();
  });
}
