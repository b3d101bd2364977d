import { makeZip } from 'client-zip';
import { collectionName, fileName, uniqueNames } from './file-name';
import type { ExportContext, ExportedStory, ExportFormat } from './format';
import { pauses } from '../pause';

export interface ExportOptions {
  readonly format: ExportFormat;
  /** Many files come in one zip archive. */
  readonly grouping: 'one-file' | 'file-per-story';
  readonly context: ExportContext;
  readonly signal?: AbortSignal;
  /** @param done how many of `context.total` stories are written. */
  readonly onProgress?: (done: number) => void;
}

export type ExportOutcome =
  | { readonly ok: true; readonly name: string; readonly blob: Blob }
  | { readonly ok: false; readonly reason: 'cancelled' };

/** Text of about this length is handed to the browser, which may keep it out of memory. */
const PIECE = 1 << 20;

/**
 * Writes stories into one file, or into an archive with a file for each. Stories are taken from
 * `stories` one at a time, so that it can read them from the store as they are needed.
 */
export async function exportHighlights(
  stories: AsyncIterable<ExportedStory> | Iterable<ExportedStory>,
  options: ExportOptions,
): Promise<ExportOutcome> {
  const { format, grouping, context } = options;
  const paced = pace(stories, options);
  try {
    if (grouping === 'one-file') {
      const { name, blob } = await oneFile(paced, format, context);
      return { ok: true, name, blob };
    }
    const archive = new Response(makeZip(files(paced, format, context)));
    const blob = new Blob([await archive.blob()], { type: 'application/zip' });
    return { ok: true, name: collectionName(context.exportedAt, 'zip'), blob };
  } catch (error) {
    if (options.signal?.aborted) return { ok: false, reason: 'cancelled' };
    throw error;
  }
}

/** One story as a file of a format. */
export function renderStory(
  story: ExportedStory,
  format: ExportFormat,
  context: Omit<ExportContext, 'total'>,
): Promise<Blob> {
  return collect(format, each([story]), { ...context, total: 1 });
}

async function oneFile(
  stories: AsyncIterable<ExportedStory>,
  format: ExportFormat,
  context: ExportContext,
) {
  const { exportedAt, total } = context;
  let only: ExportedStory | undefined;
  async function* remembered() {
    for await (const story of stories) {
      if (total === 1) only = story;
      yield story;
    }
  }
  const blob = await collect(format, remembered(), context);
  const name = only
    ? fileName(only, exportedAt, format.extension)
    : collectionName(exportedAt, format.extension);
  return { name, blob };
}

async function* files(
  stories: AsyncIterable<ExportedStory>,
  format: ExportFormat,
  context: ExportContext,
) {
  const unique = uniqueNames();
  const lastModified = new Date(context.exportedAt);
  for await (const story of stories) {
    const input = await renderStory(story, format, context);
    yield {
      name: unique(fileName(story, context.exportedAt, format.extension)),
      input,
      lastModified,
    };
  }
}

async function collect(
  format: ExportFormat,
  stories: AsyncIterable<ExportedStory>,
  context: ExportContext,
): Promise<Blob> {
  const parts: Blob[] = [];
  let waiting: (string | Blob)[] = [];
  let length = 0;
  for await (const piece of format.render(stories, context)) {
    waiting.push(piece);
    length += typeof piece === 'string' ? piece.length : 0;
    if (length < PIECE) continue;
    parts.push(new Blob(waiting));
    waiting = [];
    length = 0;
  }
  return new Blob([...parts, ...waiting], { type: format.mimeType });
}

/** The stories, with a break for the page in between. */
async function* pace(
  stories: AsyncIterable<ExportedStory> | Iterable<ExportedStory>,
  { signal, onProgress }: Pick<ExportOptions, 'signal' | 'onProgress'>,
): AsyncGenerator<ExportedStory, void> {
  const pause = pauses(signal);
  let done = 0;
  for await (const story of stories) {
    await pause();
    yield story;
    done += 1;
    onProgress?.(done);
  }
  await pause();
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T, void> {
  for (const item of items) yield await Promise.resolve(item);
}
