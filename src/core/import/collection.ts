import * as v from 'valibot';
import { ArticleMetadataSchema, type ArticleMetadata, type CanonicalUrl } from '../article/article';
import { sanitize } from '../article/sanitize';
import { RECORD } from '../export/json';
import { AnnotationSchema } from '../highlights/annotation';
import { RestoredSchema, SnapshotSchema } from '../highlights/story';
import { bodyOf } from './body';
import { isPage, sourceOf } from './draft';
import type { ImportOptions, ImportResult } from './format';
import { Gatherer } from './gather';
import { get, list, text, texts } from './loose';
import { isList, readJson } from './read-json';
import { placeOf } from './target';

/** Where annotations and stories can be in a file, and the parts of an annotation on its own. */
const LISTS = ['.first.items.*', '.items.*', '.@graph.*', '.@graph.*.items.*', '.schema:about.*'];
const PARTS = [
  ...['id', 'type', 'created', 'modified', 'body', 'bodyValue', 'target', 'motivation'],
];

/** Reads annotations of the W3C model in JSON-LD: one, a list, a page or a collection of them. */
export async function readCollection(file: Blob, options?: ImportOptions): Promise<ImportResult> {
  const gatherer = new Gatherer(file);
  const top: Record<string, unknown> = {};
  let entry = 0;
  const paths = isList(await file.slice(0, 64).text())
    ? ['.*', '.*.items.*', '.*.first.items.*']
    : [...LISTS, ...PARTS.map((part) => `.${part}`)];
  const isWhole = await readJson(
    file,
    paths,
    ({ path, value }) => {
      if (PARTS.includes(path)) top[path] = value;
      else if (path === 'schema:about') takeStory(value, gatherer);
      else takeItem(value, (entry += 1), gatherer);
    },
    options,
  );
  if ('target' in top) takeItem(top, 1, gatherer);
  if (!isWhole) gatherer.problem('brokenFile', 0, '');
  return gatherer.result();
}

/** An item of a list: an annotation, or a page or collection with annotations in it. */
function takeItem(item: unknown, entry: number, gatherer: Gatherer): void {
  const stored = v.safeParse(AnnotationSchema, item);
  if (stored.success && isPage(stored.output.target.source)) {
    gatherer.add(stored.output);
    return;
  }
  const target = get(item, 'target');
  if (target === undefined) {
    const isGroup = /Annotation(Page|Collection)$/.test(text(get(item, 'type')));
    if (!isGroup) gatherer.problem('damaged', entry, item);
    return;
  }
  const targets = list(target);
  const id = text(get(item, 'id') ?? get(item, '@id'));
  const body = bodyOf(item);
  /* Each target has an address of its own: the words of one are never looked for at another's. */
  (targets.length > 0 ? targets : [undefined]).forEach((one, at) => {
    const source = get(one, 'source');
    gatherer.addDraft(
      {
        id: at > 0 && id !== '' ? `${id} ${at + 1}` : id,
        url: text(source ?? one),
        ...placeOf(one),
        created: text(get(item, 'created')),
        modified: text(get(item, 'modified')),
        ...body,
        colour: text(get(one, 'styleClass')),
      },
      entry,
      item,
      { title: text(get(source, 'title')) },
    );
  });
}

/** A story in the list of those that the annotations are about. */
function takeStory(item: unknown, gatherer: Gatherer): void {
  const record = get(get(item, RECORD), '@value');
  const metadata = v.safeParse(ArticleMetadataSchema, get(record, 'metadata'));
  const source = metadata.success ? metadata.output.canonicalUrl : sourceOf(text(get(item, 'id')));
  if (!source || !isPage(source)) {
    gatherer.problem('noAddress', 0, item);
    return;
  }
  if (!metadata.success) {
    if (record !== undefined) gatherer.problem('damaged', 0, record);
    gatherer.describe(source, knownOf(item));
    return;
  }
  const restored = v.safeParse(v.array(RestoredSchema), get(record, 'restored'));
  const snapshot = v.safeParse(v.optional(SnapshotSchema), get(record, 'snapshot'));
  if (!restored.success || !snapshot.success) gatherer.problem('damaged', 0, source);
  const saved = snapshot.success ? snapshot.output : undefined;
  gatherer.describe(source, {
    metadata: withSafeLinks(metadata.output, source),
    restored: restored.success ? restored.output : [],
    ...(saved ? { snapshot: { ...saved, html: sanitize(saved.html) } } : {}),
  });
}

/** What schema.org's terms say of a story. */
function knownOf(item: unknown) {
  return {
    title: text(get(item, 'schema:headline') ?? get(item, 'schema:name')),
    authors: texts(get(item, 'schema:author')),
    siteName: text(get(item, 'schema:publisher')),
    lang: text(get(item, 'schema:inLanguage')),
  };
}

/** Addresses that become links or pictures are those of pages and pictures. */
function withSafeLinks(metadata: ArticleMetadata, source: CanonicalUrl): ArticleMetadata {
  const { license, leadImage, url, ...others } = metadata;
  return {
    ...others,
    url: isPage(url) ? url : source,
    ...(license && isPage(license) ? { license } : {}),
    ...(leadImage && /^(https?|data):/i.test(leadImage.src) ? { leadImage } : {}),
  };
}
