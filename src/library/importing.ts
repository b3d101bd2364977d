import { signal } from '@preact/signals';
import type { CanonicalUrl } from '../core/article/article';
import type { ImportFormat, ImportResult } from '../core/import/format';
import type { ImportOutcome } from '../core/import/import-highlights';
import type { ImportMode, ImportPlan, KnownStory } from '../core/import/plan';
import { getMessage, plural } from '../platform/i18n';
import { articleIdOf } from '../storage/article-id';
import { readSnapshot } from '../storage/snapshots';
import { readStories } from '../storage/stories';
import { toast } from './session';
import { stock } from './stock';
import { write } from './writing';

/** A file that was read, and what its import would do. */
export interface DryRun {
  readonly fileName: string;
  readonly format: ImportFormat;
  readonly result: ImportResult;
  readonly mode: ImportMode;
  readonly plan: ImportPlan;
}

export const dryRun = signal<DryRun | undefined>(undefined);
/** How far the file is read, and what stops it. */
export const importing = signal<
  { readonly done: number; readonly total: number; readonly cancel: () => void } | undefined
>(undefined);

/** How many stories are read at once. */
const CHUNK = 100;

/** Reads a file and works out what its import would do. Nothing is stored yet. */
export async function tryImport(file: File): Promise<void> {
  const controller = new AbortController();
  const onProgress = (done: number) => {
    importing.value = { done, total: 1, cancel: () => controller.abort() };
  };
  onProgress(0);
  dryRun.value = undefined;
  const { importHighlights } = await import('../core/import/import-highlights');
  const outcome = await importHighlights(file, { signal: controller.signal, onProgress });
  if (outcome.ok) await plan({ fileName: file.name, ...outcome }, 'merge');
  else if (outcome.reason !== 'cancelled') toast.value = { message: refusalText(outcome) };
  importing.value = undefined;
}

type Refusal = Exclude<ImportOutcome, { readonly ok: true } | { readonly reason: 'cancelled' }>;

/** Why a file cannot be read, and which can. */
function refusalText(refusal: Refusal): string {
  if (refusal.reason === 'damaged-archive') return getMessage('library_import_archive_damaged');
  const [name] = refusal.reason === 'unknown-files' ? refusal.names : [];
  if (name === undefined) return getMessage('library_import_unknown');
  return getMessage('library_import_archive_unknown', name, getMessage('format_json'));
}

/** Works out what an import in another mode would do. */
export async function plan(
  read: Pick<DryRun, 'fileName' | 'format' | 'result'>,
  mode: ImportMode,
): Promise<void> {
  const { planImport } = await import('../core/import/plan');
  const stories = read.result.stories.map(({ metadata }) => metadata.canonicalUrl);
  const known = await storedStories(stories, mode);
  if (known) dryRun.value = { ...read, mode, plan: planImport(read.result.stories, known, mode) };
  else toast.value = { message: getMessage('storage_read_failed') };
}

/** Does what the dry run has shown, as one step that can be undone. */
export async function doImport({
  plan: { stories, added, changed, removed },
}: DryRun): Promise<void> {
  const changes = await Promise.all(
    stories.map(async ({ source, ...change }) => ({
      articleId: await articleIdOf(source),
      ...change,
    })),
  );
  const undo = await write('import', changes);
  if (!undo) return;
  dryRun.value = undefined;
  toast.value = { message: plural('library_imported', added + changed + removed), undo };
}

/** The stories that an import is weighed against; nothing where they cannot be read. */
async function storedStories(
  inFile: readonly CanonicalUrl[],
  mode: ImportMode,
): Promise<ReadonlyMap<CanonicalUrl, KnownStory> | undefined> {
  const present = mode === 'replace' ? stock.value.map(({ facts }) => facts.id) : [];
  const ids = [...new Set([...(await Promise.all(inFile.map(articleIdOf))), ...present])];
  const known = new Map<CanonicalUrl, KnownStory>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const stories = await readStories(ids.slice(start, start + CHUNK));
    if (!stories.ok) return undefined;
    for (const { id, record, annotations } of stories.value) {
      const snapshot = await readSnapshot(id);
      const saved = snapshot.ok ? snapshot.value?.saved : undefined;
      const story = { record, annotations, ...(saved ? { snapshotSaved: saved } : {}) };
      known.set(record.metadata.canonicalUrl, story);
    }
  }
  return known;
}
