import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Figures } from './report';

const FILE = 'tests/corpus-figures.json';
/** A figure may fall by so much. */
const TOLERANCE = 0.003;
const LESS_IS_BETTER: ReadonlySet<string> = new Set(['without leaked', 'errors']);

const RecordedSchema = v.record(v.string(), v.record(v.string(), v.number()));
/** Figures by corpus. */
export type Recorded = v.InferOutput<typeof RecordedSchema>;

/** The figures below which none may fall. */
export async function readRecorded(): Promise<Recorded> {
  if (!existsSync(FILE)) return {};
  return v.parse(RecordedSchema, JSON.parse(await readFile(FILE, 'utf8')));
}

/** Records figures for the future; corpora that were not run keep theirs. */
export async function writeRecorded(recorded: Recorded): Promise<void> {
  await writeFile(FILE, `${JSON.stringify(recorded, null, 2)}\n`);
}

/** Figures as they are recorded: four decimals, and only what was measured. */
export function toRecord(figures: Figures): Record<string, number> {
  const measured = Object.entries(figures).filter(([, value]) => Number.isFinite(value));
  return Object.fromEntries(measured.map(([name, value]) => [name, Number(value.toFixed(4))]));
}

/** How much better a figure is than the recorded one; less than nought where it is worse. */
export function gain(name: string, before: number, now: number): number {
  return LESS_IS_BETTER.has(name) ? before - now : now - before;
}

/** Names of the figures that are worse than recorded, or that are measured no longer. */
export function fallen(before: Figures, now: Figures): string[] {
  const worse = ([name, value]: [string, number]): boolean =>
    !(gain(name, value, now[name] ?? NaN) >= -TOLERANCE);
  return Object.entries(before)
    .filter(worse)
    .map(([name]) => name);
}
