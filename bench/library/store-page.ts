import { writeDeed } from '../../src/storage/deeds';
import { redo, undo } from '../../src/storage/undo';
import type { Outcome } from '../../src/storage/schema';
import { listStories, readStories } from '../../src/storage/stories';
import { seedStory } from './seed';

/* Runs in a page of the extension: the very store of Stet, in the very browser. */

/** How many stories are read at once, as the search does. */
const CHUNK = 500;
const SAVES = 30;

/** Writes stories into the store as one import. @returns how long the import took, in ms. */
export async function seed(stories: number, highlights: number): Promise<number[]> {
  const changes = await Promise.all(
    Array.from({ length: stories }, (_, i) => seedStory(i, highlights)),
  );
  return [await timed(async () => valueOf(await writeDeed('import', changes)))];
}

/** ms that listing, reading, saving (median, slowest), undo and redo of the import take. */
export async function measure(): Promise<number[]> {
  const list = await timed(async () => valueOf(await listStories()));
  const ids = valueOf(await listStories()).map(({ id }) => id);
  const all = await timed(async () => {
    for (let at = 0; at < ids.length; at += CHUNK) {
      valueOf(await readStories(ids.slice(at, at + CHUNK)));
    }
  });
  const undone = await timed(async () => valueOf(await undo()));
  const redone = await timed(async () => valueOf(await redo()));
  const saves: number[] = [];
  for (let i = 0; i < SAVES; i += 1) {
    const { articleId, metadata, save } = await seedStory(i * 7, 1);
    const change = { articleId, ...(metadata ? { metadata } : {}), save, remove: [] };
    saves.push(await timed(async () => valueOf(await writeDeed('add', [change]))));
  }
  saves.sort((a, b) => a - b);
  const save = saves[SAVES / 2] ?? NaN;
  return [list, all, save, saves.at(-1) ?? NaN, undone, redone];
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}
