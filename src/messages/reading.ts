import * as v from 'valibot';
import { THEMES } from '../core/appearance';
import { ArticleIdSchema } from '../core/article/article';
import { ReadingPositionSchema } from '../core/article/reading-position';

/**
 * Whether the reader is over the page. `no-html`: the tab shows a document of another kind; `blocked`:
 * the page is in a sandbox or the like, in which the reader's own page does not run; `moved`: it was
 * asked for a page that has gone on to another; `unreadable`: the browser lets no extension into the
 * page.
 */
export const OpenedSchema = v.variant('ok', [
  v.object({ ok: v.literal(true) }),
  v.object({
    ok: v.literal(false),
    reason: v.picklist(['no-html', 'blocked', 'moved', 'unreadable']),
  }),
]);
export type Opened = v.InferOutput<typeof OpenedSchema>;

/** What is asked of the script that puts the reader over a tab's page. */
export const READER_MESSAGES = {
  /**
   * Puts the reader over the page, or reads on where it is there. `isWish`: the reader has called for
   * it, so that the browser's Back closes it again.
   */
  'reader/open': {
    request: v.object({
      isWish: v.boolean(),
      /** Address of the page that it is for; left out, it is for any. */
      page: v.exactOptional(v.string()),
      /** In whose colour the page is covered until the reader's own page is there. */
      theme: v.picklist(THEMES),
    }),
    response: OpenedSchema,
  },
  /** Takes the reader away at once. `isWish`: the reader has left it. */
  'reader/close': { request: v.object({ isWish: v.boolean() }), response: v.null() },
  /**
   * The reader's page asks whether it was opened by the script, which alone knows the token, as every
   * page may put the reader's page into a frame. `null` where it was not; a token is good for once.
   */
  'reader/enter': {
    request: v.object({ token: v.string() }),
    response: v.nullable(v.object({ isWish: v.boolean() })),
  },
} as const;

/** What is asked of the reader's page itself. */
export const READER_PAGE_MESSAGES = {
  /** Leaves the reader, as by its button. */
  'reader/leave': { request: v.object({}), response: v.null() },
} as const;

/** What Stet's own pages ask the background. */
export const READING_MESSAGES = {
  /** Puts the reader over the page of a tab, at the reader's wish. */
  'tab/read': { request: v.object({ tabId: v.number() }), response: OpenedSchema },
} as const;

/**
 * What the reader's page asks the background about the tab that it is in. Firefox gives a page in a
 * frame of others no more of the extension API than a content script has.
 */
export const OWN_TAB_MESSAGES = {
  /** Its id; `null` where the page is in no tab. */
  'own-tab/id': { request: v.object({}), response: v.nullable(v.number()) },
  /** Brings the content script into the page behind; `null` where the browser does not let it in. */
  'own-tab/enter': {
    request: v.object({}),
    response: v.nullable(
      v.object({
        contentType: v.string(),
        readyState: v.picklist(['loading', 'interactive', 'complete']),
      }),
    ),
  },
  /** Delivers a message to the content scripts of the page behind, and brings back the answer. */
  'own-tab/ask': { request: v.object({ message: v.unknown() }), response: v.unknown() },
} as const;

/** Where a story is read, for pages in which the browser has no storage for the session. */
export const POSITION_MESSAGES = {
  /** `null` when the story was not read since the browser was started. */
  'position/read': {
    request: v.object({ articleId: ArticleIdSchema }),
    response: v.nullable(ReadingPositionSchema),
  },
  'position/save': {
    request: v.object({ articleId: ArticleIdSchema, position: ReadingPositionSchema }),
    response: v.null(),
  },
} as const;
