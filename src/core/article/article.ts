import * as v from 'valibot';
import { sanitize } from './sanitize';

/** The address that names a story: no fragment, no tracking parameters. */
export const CanonicalUrlSchema = v.pipe(v.string(), v.url(), v.brand('CanonicalUrl'));
export type CanonicalUrl = v.InferOutput<typeof CanonicalUrlSchema>;

/** HTML that crosses a boundary is sanitized again, whoever sent it. */
const SafeHtmlSchema = v.pipe(
  v.string(),
  v.transform((html) => sanitize(html)),
);

export const ArticleIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.brand('ArticleId'));
/** Names a story without telling its address: SHA-256 of its canonical address, in hexadecimal. */
export type ArticleId = v.InferOutput<typeof ArticleIdSchema>;

export const ArticleMetadataSchema = v.object({
  /** Headline, without the site's name. */
  title: v.string(),
  /** The line under the headline that says more of the story. */
  subtitle: v.exactOptional(v.string()),
  /** Names of the authors, in the page's order. */
  authors: v.array(v.string()),
  siteName: v.string(),
  /** ISO 8601, with the zone where the page gave one. */
  publishedTime: v.exactOptional(v.string()),
  modifiedTime: v.exactOptional(v.string()),
  /** The page's own summary, if it gave one. */
  excerpt: v.exactOptional(v.string()),
  section: v.exactOptional(v.string()),
  /** BCP 47 tag; empty when unknown. */
  lang: v.string(),
  dir: v.picklist(['ltr', 'rtl']),
  url: v.string(),
  canonicalUrl: CanonicalUrlSchema,
  leadImage: v.exactOptional(
    v.object({ src: v.string(), alt: v.string(), caption: v.exactOptional(v.string()) }),
  ),
  /** Address of the licence that the story is under. */
  license: v.exactOptional(v.string()),
  /** The page gave only the beginning of the story: the rest is behind a paywall. */
  isBeginning: v.exactOptional(v.literal(true)),
  /** Words by `Intl.Segmenter`. */
  wordCount: v.number(),
  readingMinutes: v.number(),
});
export type ArticleMetadata = v.InferOutput<typeof ArticleMetadataSchema>;

/** A block that was taken out of the story, with all that is needed to put it back. */
export const RemovalSchema = v.object({
  /** Unique within one extraction. */
  id: v.string(),
  /** Clutter kind, e.g. `share`. */
  kind: v.string(),
  /** The rule of that kind which found it, e.g. `share-links`. */
  rule: v.string(),
  /** Why, in plain English words; the interface translates it by `rule`. */
  reason: v.string(),
  /** What a reader would count in it: six for a row of six share buttons. */
  count: v.number(),
  text: v.string(),
  /** As the page wrote it: nothing may show it but `toFragment`, which cleans it. */
  html: v.string(),
  /** Where it stood: the page-order number of its element. See `restore.ts`. */
  order: v.number(),
});
export type Removal = v.InferOutput<typeof RemovalSchema>;

export const ArticleSchema = v.object({
  metadata: ArticleMetadataSchema,
  /** The story. Its blocks carry `data-stet-order`, their number in page order. */
  html: SafeHtmlSchema,
  removals: v.array(RemovalSchema),
  /** Where the story goes on, if it has several pages; see `pages/next-page.ts`. */
  continuation: v.exactOptional(
    v.object({
      url: v.string(),
      kind: v.picklist(['next', 'single']),
      isRuled: v.exactOptional(v.literal(true)),
    }),
  ),
  /** Which candidate became the story, and why. */
  choice: v.object({ candidate: v.string(), reason: v.string() }),
});
export type Article = v.InferOutput<typeof ArticleSchema>;

/** Why a page gave no article. */
export const ExtractionFailureSchema = v.variant('reason', [
  v.object({ reason: v.literal('empty') }),
  v.object({ reason: v.literal('not-article') }),
  /** The words sit in a frame; `frameUrl` where it has an address of its own. */
  v.object({ reason: v.literal('framed'), frameUrl: v.exactOptional(v.string()) }),
]);
export type ExtractionFailure = v.InferOutput<typeof ExtractionFailureSchema>;

export const ExtractionSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), article: ArticleSchema }),
  v.object({ ok: v.literal(false), failure: ExtractionFailureSchema }),
]);
/** What `extract` returns: an article, or the reason why there is none. */
export type Extraction = v.InferOutput<typeof ExtractionSchema>;
