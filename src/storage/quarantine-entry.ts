import * as v from 'valibot';
import type { Damage } from './record-kind';

const PREFIX = 'quarantine:';

/** Part of a record that could not be used, as it was stored. */
export const QuarantineEntrySchema = v.object({
  /** The key that it stood under. */
  key: v.string(),
  /** What is wrong with it. */
  why: v.string(),
  /** When it was found. */
  time: v.pipe(v.string(), v.isoTimestamp()),
  value: v.unknown(),
});
export type QuarantineEntry = v.InferOutput<typeof QuarantineEntrySchema>;

export function isQuarantineKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** What to write, and under which keys, so that damaged parts of a record are kept. */
export function setAside(
  key: string,
  damaged: readonly Damage[],
): readonly (readonly [key: string, entry: QuarantineEntry])[] {
  const time = new Date().toISOString();
  return damaged.map(({ value, why }, i) => [
    `${PREFIX}${key}:${time}:${i}`,
    { key, why, time, value },
  ]);
}
