import type { CanonicalUrl } from '../article/article';
import { colourOf, noteOf, tagsOf, withColour, withNote, withTags } from '../highlights/annotate';
import type { Annotation } from '../highlights/annotation';
import type { Restored, StoredStory, StoryChange } from '../highlights/story';
import type { ImportedStory } from './format';
import { areEqual, inSamePlace, quoteOf, saySame } from './same';

/** `merge` adds to what is stored; `replace` puts the file in its place. */
export type ImportMode = 'merge' | 'replace';

/** A stored story, and when its snapshot was saved. */
export type KnownStory = Pick<StoredStory, 'record' | 'annotations'> & {
  readonly snapshotSaved?: string;
};

/** What is to be written for a story, still without the name that storage has for it. */
export type PlannedStory = Omit<StoryChange, 'articleId'> & { readonly source: CanonicalUrl };

/** A highlight that is stored with other words than the file's, and stays as it is stored. */
export interface Conflict {
  readonly stored: Annotation;
  readonly imported: Annotation;
}

/** What an import will do; counts are of highlights. */
export interface ImportPlan {
  /** Only those that change. */
  readonly stories: readonly PlannedStory[];
  readonly added: number;
  readonly same: number;
  readonly changed: number;
  readonly removed: number;
  readonly conflicts: readonly Conflict[];
}

/** What becomes of one highlight of the file. */
type Fate =
  | { readonly kind: 'added' | 'changed'; readonly save: Annotation }
  | { readonly kind: 'same' }
  | { readonly kind: 'conflict'; readonly stored: Annotation; readonly imported: Annotation };

/**
 * Says what an import would do, and changes nothing: it can be shown to the reader before it is done.
 * @param stored by canonical address: to merge, at least the stories of the file; to replace, all.
 */
export function planImport(
  imported: readonly ImportedStory[],
  stored: ReadonlyMap<CanonicalUrl, KnownStory>,
  mode: ImportMode,
): ImportPlan {
  const inFile = new Set(imported.map(({ metadata }) => metadata.canonicalUrl));
  const planned = imported.map((story) => {
    const known = stored.get(story.metadata.canonicalUrl);
    const fates = fatesOf(story.annotations, known?.annotations ?? [], mode);
    const remove = mode === 'replace' ? missingFrom(story.annotations, known) : [];
    return { fates, change: changeOf(story, known, fates, remove, mode) };
  });
  const gone = mode === 'replace' ? [...stored].filter(([source]) => !inFile.has(source)) : [];
  const emptied = gone.map(([source, known]) => ({
    source,
    save: [],
    remove: missingFrom([], known),
  }));
  const stories = [...planned.map(({ change }) => change), ...emptied].filter(changesSomething);
  const fates = planned.flatMap((one) => one.fates);
  const count = (kind: Fate['kind']): number => fates.filter((fate) => fate.kind === kind).length;
  return {
    stories,
    ...{ added: count('added'), same: count('same'), changed: count('changed') },
    removed: stories.reduce((sum, { remove }) => sum + remove.length, 0),
    conflicts: fates.flatMap((fate) => (fate.kind === 'conflict' ? [fate] : [])),
  };
}

function fatesOf(
  imported: readonly Annotation[],
  stored: readonly Annotation[],
  mode: ImportMode,
): Fate[] {
  const byId = new Map(stored.map((annotation) => [annotation.id, annotation]));
  /* Those that the file knows by their ids are nobody else's twins. */
  const ids = new Set(imported.map(({ id }) => id));
  const free = mode === 'merge' ? stored.filter(({ id }) => !ids.has(id)) : [];
  const byQuote = Map.groupBy(free, quoteOf);
  return imported.map((annotation): Fate => {
    const same = byId.get(annotation.id);
    if (same) return mode === 'merge' ? newerOf(same, annotation) : replaced(same, annotation);
    const twins = byQuote.get(quoteOf(annotation)) ?? [];
    const at = twins.findIndex((one) => inSamePlace(one, annotation));
    const [twin] = at < 0 ? [] : twins.splice(at, 1);
    return twin ? joined(twin, annotation) : { kind: 'added', save: annotation };
  });
}

function replaced(stored: Annotation, imported: Annotation): Fate {
  return areEqual(stored, imported) ? { kind: 'same' } : { kind: 'changed', save: imported };
}

function newerOf(stored: Annotation, imported: Annotation): Fate {
  if (saySame(stored, imported)) return { kind: 'same' };
  return Date.parse(imported.modified) > Date.parse(stored.modified)
    ? { kind: 'changed', save: imported }
    : { kind: 'conflict', stored, imported };
}

/** The same words, highlighted in Stet and elsewhere: what the one has not, it gets of the other. */
function joined(stored: Annotation, imported: Annotation): Fate {
  const [own, other] = [noteOf(stored), noteOf(imported)];
  if (own && other && own !== other) return { kind: 'conflict', stored, imported };
  const tags = [...tagsOf(stored), ...tagsOf(imported)];
  const now = new Date(imported.modified);
  const noted = own ? stored : withNote(stored, other, now);
  const save = withTags(withColour(noted, colourOf(stored), now), tags, now);
  return saySame(save, stored) ? { kind: 'same' } : { kind: 'changed', save };
}

function missingFrom(imported: readonly Annotation[], known: KnownStory | undefined) {
  const ids = new Set(imported.map(({ id }) => id));
  return (known?.annotations ?? []).flatMap(({ id }) => (ids.has(id) ? [] : [id]));
}

function changeOf(
  story: ImportedStory,
  known: KnownStory | undefined,
  fates: readonly Fate[],
  remove: PlannedStory['remove'],
  mode: ImportMode,
): PlannedStory {
  const { metadata, snapshot } = story;
  const isNew = !known || mode === 'replace';
  const restored = isNew ? story.restored : union(known.record.restored, story.restored);
  const isOlder = snapshot && (known?.snapshotSaved ?? '') >= snapshot.saved;
  return {
    source: metadata.canonicalUrl,
    ...(isNew && !isSame(metadata, known?.record.metadata) ? { metadata } : {}),
    ...(isSame(restored, known?.record.restored ?? []) ? {} : { restored: [...restored] }),
    ...(snapshot && !isOlder ? { snapshot } : {}),
    save: fates.flatMap((fate) => ('save' in fate ? [fate.save] : [])),
    remove: [...remove],
  };
}

function changesSomething({ save, remove, metadata, restored, snapshot }: PlannedStory): boolean {
  return save.length + remove.length > 0 || Boolean(metadata ?? restored ?? snapshot);
}

function union(a: readonly Restored[], b: readonly Restored[]): readonly Restored[] {
  return [...a, ...b.filter((one) => !a.some((other) => isSame(one, other)))];
}

/* Both came through the same schema, which writes the keys in one order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
