import * as v from 'valibot';
import { ColourSchema } from '../core/highlights/annotation';
import { local } from '../platform/storage';
import { INTERVALS } from './backup-record';
import { single, type RecordKind } from './record-kind';
import { readRecord, updateRecord } from './records';
import type { Outcome } from './schema';

const SettingsSchema = v.object({
  /** Whether a marked story is kept as it was, so that its highlights outlive its page. */
  snapshots: v.optional(v.boolean(), true),
  /** The colour that was chosen last, for the next highlight. */
  colour: v.optional(ColourSchema, 'yellow'),
  backup: v.optional(
    v.object({
      /** How often a backup is made by itself. */
      interval: v.picklist(INTERVALS),
    }),
    { interval: 'off' },
  ),
});
/** What the reader has chosen. */
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;

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

/** Calls back when the settings were written, by whomever. @returns a function that ends it. */
export function watchSettings(changed: () => void): () => void {
  return local.watch((keys) => {
    if (keys.includes(SETTINGS_KEY)) changed();
  });
}
