import { v5, validate } from 'uuid';
import * as v from 'valibot';
import { withoutTracking } from '../article/address';
import { CanonicalUrlSchema, type ArticleMetadata, type CanonicalUrl } from '../article/article';
import { directionOf } from '../article/metadata/language';
import { annotate, withNote, withTags } from '../highlights/annotate';
import {
  AnnotationIdSchema,
  COLOURS,
  type Annotation,
  type AnnotationId,
  type Colour,
} from '../highlights/annotation';
import type { Reason } from './format';
import { time } from './loose';

/** A highlight as another program tells of it. */
export interface Draft {
  /** What the other program calls it; it may be empty. */
  readonly id: string;
  readonly url: string;
  readonly quote: {
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
    /** How often the words stood in the text, where more than once. */
    readonly copies?: number;
  };
  readonly position?: { readonly start: number; readonly end: number };
  /** As the other program writes them; they may be empty. */
  readonly created: string;
  readonly modified: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: string;
}

/** Namespace of the ids that are made here (RFC 9562, §5.5). */
const NAMESPACE = v5('https://www.w3.org/ns/anno.jsonld', v5.URL);
const URN = /^urn:uuid:/i;
/** Colours of other programs that Stet has not. */
const NEAREST: Readonly<Record<string, Colour>> = {
  ...{ orange: 'yellow', red: 'pink', violet: 'purple', cyan: 'blue', teal: 'green' },
};

/** The address of a story; `undefined` for one that is no address of a page. */
export function sourceOf(address: string): CanonicalUrl | undefined {
  if (!URL.canParse(address) || !isPage(address)) return undefined;
  return v.parse(CanonicalUrlSchema, withoutTracking(address));
}

/** Whether an address may stand in a link: that of a script may not. */
export function isPage(address: string): boolean {
  return /^(https?|file):/i.test(address);
}

/**
 * The annotation of a draft. Its id is the other program's if that is a UUID, and else made of what
 * tells the highlight from others: the same file gives the same ids every time.
 * @param now the time of a highlight that names none that can be read.
 */
export function annotationOf(draft: Draft, source: CanonicalUrl, now: Date): Annotation {
  const { quote, note, tags } = draft;
  const created = time(draft.created) ?? now;
  const modified = time(draft.modified) ?? created;
  const { start, end } = draft.position ?? { start: 0, end: quote.exact.length };
  const bare = annotate(
    source,
    [
      { type: 'TextQuoteSelector', ...quote },
      { type: 'TextPositionSelector', start, end: Math.max(start, end) },
    ],
    colourOf(draft.colour),
    { uuid: uuidOf(draft, source), now: created },
  );
  return withTags(withNote(bare, note, modified), tags, modified);
}

/** What of a draft is said in a way that cannot be read, so that something else stands for it. */
export function unreadOf({ created, modified, colour }: Draft): readonly Reason[] {
  const isTimeRead = [created, modified].every((one) => one.trim() === '' || time(one));
  const isColourRead = colour.trim() === '' || nearestColour(colour) !== undefined;
  return [
    ...(isTimeRead ? [] : (['unknownTime'] as const)),
    ...(isColourRead ? [] : (['unknownColour'] as const)),
  ];
}

/** An id for a highlight whose own is that of other words, the same every time. */
export function idBeside({ id, target }: Annotation): AnnotationId {
  const [{ exact, prefix, suffix }] = target.selector;
  const uuid = v5(JSON.stringify([id, target.source, exact, prefix, suffix]), NAMESPACE);
  return v.parse(AnnotationIdSchema, `urn:uuid:${uuid}`);
}

function uuidOf({ id, quote, position }: Draft, source: CanonicalUrl): string {
  const own = id.replace(URN, '').toLowerCase();
  if (URN.test(id) && validate(own)) return own;
  const place = [source, quote.exact, quote.prefix, quote.suffix, position?.start ?? ''];
  return v5(id === '' ? JSON.stringify(place) : `${source} ${id}`, NAMESPACE);
}

function colourOf(name: string): Colour {
  return nearestColour(name) ?? 'yellow';
}

function nearestColour(name: string): Colour | undefined {
  const wanted = name.trim().toLowerCase();
  const nearest = Object.hasOwn(NEAREST, wanted) ? NEAREST[wanted] : undefined;
  return COLOURS.find((colour) => colour === wanted) ?? nearest;
}

/** What is known of the story of a highlight that another program made. */
export function metadataOf(
  source: CanonicalUrl,
  known: Partial<Pick<ArticleMetadata, 'title' | 'authors' | 'siteName' | 'lang'>> = {},
): ArticleMetadata {
  const title = known.title?.trim() || source;
  const lang = known.lang ?? '';
  return {
    title,
    authors: known.authors ?? [],
    siteName: known.siteName?.trim() || new URL(source).hostname,
    ...{ lang, dir: directionOf(title, lang) },
    ...{ url: source, canonicalUrl: source, wordCount: 0, readingMinutes: 0 },
  };
}
