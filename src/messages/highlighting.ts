import * as v from 'valibot';
import {
  ArticleIdSchema,
  ArticleMetadataSchema,
  CanonicalUrlSchema,
} from '../core/article/article';
import { AnnotationSchema, ColourSchema } from '../core/highlights/annotation';

/** What is asked of the script that shows the highlights in a tab's page. */
export const HIGHLIGHTING_MESSAGES = {
  /**
   * Highlights the words that are selected. Tells whether any are; `isWish`: the reader has asked for
   * just that and is told, too.
   */
  'selection/highlight': { request: v.object({ isWish: v.boolean() }), response: v.boolean() },
  /** Goes to the next highlight of the page and opens its card. Tells whether there is one. */
  'highlight/next': { request: v.object({}), response: v.boolean() },
  /** Takes back what was last done to highlights, wherever that was. */
  'deed/undo': { request: v.object({}), response: v.null() },
} as const;

/** What a page's scripts ask the background; the tab is known by the message itself. */
export const PAGE_HIGHLIGHTS_MESSAGES = {
  /** A page of a site that the reader has allowed is open: shows its highlights, if it has any. */
  'page/visit': { request: v.object({ source: CanonicalUrlSchema }), response: v.null() },
  /** All highlights of a story. */
  'page/highlights': {
    request: v.object({ source: CanonicalUrlSchema }),
    response: v.object({
      articleId: ArticleIdSchema,
      /** None where they could not be read. */
      annotations: v.array(AnnotationSchema),
    }),
  },
  /** The colour of the next highlight: the last that was chosen. */
  'page/colour': { request: v.object({}), response: ColourSchema },
  /** The tags of the library, those of most stories first. */
  'page/tags': { request: v.object({}), response: v.array(v.string()) },
  /** Styles the page's paint; once is enough for as long as the page is open. */
  'page/style': { request: v.object({}), response: v.null() },
  /** How many highlights are on the page, and how many have no place there: for the badge. */
  'page/count': {
    request: v.object({ placed: v.number(), orphans: v.number() }),
    response: v.null(),
  },
  /** Keeps a copy of the page's story, now that something of it is highlighted. */
  'page/keep': { request: v.object({}), response: v.null() },
} as const;

/** What Stet's own pages ask the background about a tab. */
export const TAB_MESSAGES = {
  /** Shows the highlights in the page of a tab in which the reader has called Stet. */
  'tab/show': { request: v.object({ tabId: v.number() }), response: v.boolean() },
} as const;

/**
 * The cleaning of a page as the background asks for it, which in Chrome has no DOM to sanitize HTML
 * with. The HTML is stored as it comes and sanitized when it is shown.
 */
export const STORY_MESSAGES = {
  'article/extract': {
    request: v.object({ force: v.boolean(), waits: v.boolean() }),
    response: v.object({
      article: v.optional(
        v.object({ metadata: v.pick(ArticleMetadataSchema, ['canonicalUrl']), html: v.string() }),
      ),
      failure: v.optional(v.object({ reason: v.string() })),
    }),
  },
} as const;
