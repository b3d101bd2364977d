import type { StoryChange } from '../../src/core/highlights/story';
import { local, type Entries } from '../../src/platform/storage';
import { writeDeed } from '../../src/storage/deeds';
import { openStore, type Outcome } from '../../src/storage/schema';
import { listStories, readStories } from '../../src/storage/stories';
import { annotationsKeyOf, articleKeyOf, snapshotKeyOf } from '../../src/storage/story-form';
import { indexed, indexKeyOf, type IndexPart } from '../../src/storage/story-index';
import { redo, undo } from '../../src/storage/undo';
import { seedStory } from './seed';

/* Runs in a page of the extension: the very store of Stet, in the very browser. */

/** How many stories are read at once, as the search does. */
const CHUNK = 500;
const SAVES = 30;
/** How many stories an import has. */
const IMPORTED = 1000;

/** Puts stories into the store as they would lie there, without a history. @returns ms it took. */
export async function seed(stories: number, highlights: number): Promise<number[]> {
  return [
    await timed(async () => {
      valueOf(await openStore());
      const index = new Map<string, IndexPart>();
      for (let at = 0; at < stories; at += CHUNK) {
        const length = Math.min(CHUNK, stories - at);
        const changes = Array.from({ length }, (_, i) => seedStory(at + i, highlights));
        valueOf(await local.set(recordsOf(await Promise.all(changes), index)));
      }
      valueOf(await local.set(Object.fromEntries(index)));
    }),
  ];
}

/** What is stored of stories, but for their entries in the index, which are put into `index`. */
function recordsOf(changes: readonly StoryChange[], index: Map<string, IndexPart>): Entries {
  const records: Record<string, unknown> = {};
  for (const { articleId: id, metadata, snapshot, save: annotations } of changes) {
    const record = metadata && { metadata, restored: [] };
    records[annotationsKeyOf(id)] = annotations;
    records[articleKeyOf(id)] = record;
    records[snapshotKeyOf(id)] = snapshot;
    const key = indexKeyOf(id);
    index.set(key, indexed(index.get(key) ?? {}, [{ id, annotations, record }]));
  }
  return records;
}

/** ms that an import of 1,000 further stories, its undo and redo take. */
export async function importMore(from: number, highlights: number): Promise<number[]> {
  const stories = Array.from({ length: IMPORTED }, (_, i) => seedStory(from + i, highlights));
  const changes = await Promise.all(stories);
  const times: number[] = [];
  for (const task of [() => writeDeed('import', changes), () => undo(), () => redo()]) {
    times.push(await timed(async () => valueOf<unknown>(await task())));
  }
  valueOf(await undo());
  return times;
}

/** ms that listing, reading and saving (median, slowest) take. */
export async function measure(): Promise<number[]> {
  const list = await timed(async () => valueOf(await listStories()));
  const ids = valueOf(await listStories()).map(({ id }) => id);
  const all = await timed(async () => {
    for (let at = 0; at < ids.length; at += CHUNK) {
      valueOf(await readStories(ids.slice(at, at + CHUNK)));
    }
  });
  const saves: number[] = [];
  for (let i = 0; i < SAVES; i += 1) {
    const { articleId, metadata, save } = await seedStory(i * 7, 1);
    const change = { articleId, ...(metadata ? { metadata } : {}), save, remove: [] };
    saves.push(await timed(async () => valueOf(await writeDeed('add', [change]))));
  }
  saves.sort((a, b) => a - b);
  const save = saves[SAVES / 2] ?? NaN;
  return [list, all, save, saves.at(-1) ?? NaN];
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
