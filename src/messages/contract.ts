import * as v from 'valibot';
import { ExtractionSchema } from '../core/article/article';

/** What extension pages ask a tab's content script; each with the schema of both directions. */
export const PAGE_MESSAGES = {
  /** Cleans the page. Waits while the page is loading. `force` skips the article test. */
  'article/extract': {
    request: v.object({ force: v.boolean() }),
    response: ExtractionSchema,
  },
} as const;

export type PageMessages = typeof PAGE_MESSAGES;
export type PageMessageName = keyof PageMessages;
export type PageRequest<N extends PageMessageName> = v.InferOutput<PageMessages[N]['request']>;
export type PageResponse<N extends PageMessageName> = v.InferOutput<PageMessages[N]['response']>;

/** What travels: the name and its request. */
export const EnvelopeSchema = v.object({ stet: v.string(), request: v.unknown() });
