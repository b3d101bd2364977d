import * as v from 'valibot';
import {
  ArticleIdSchema,
  ArticleMetadataSchema,
  ExtractionSchema,
  RemovalSchema,
} from '../core/article/article';
import { AnnotationIdSchema, AnnotationSchema } from '../core/highlights/annotation';

interface Message {
  readonly request: v.GenericSchema;
  readonly response: v.GenericSchema;
}

/** Messages by name, each with the schema of both directions. */
export type Contract<C> = Readonly<Record<keyof C, Message>>;
export type MessageName<C> = keyof C & string;
export type Request<C extends Contract<C>, N extends keyof C> = v.InferOutput<C[N]['request']>;
export type Response<C extends Contract<C>, N extends keyof C> = v.InferOutput<C[N]['response']>;

/** What extension pages ask a tab's content script. */
export const PAGE_MESSAGES = {
  /** Cleans the page. Waits while the page is loading. `force` skips the article test. */
  'article/extract': {
    request: v.object({ force: v.boolean() }),
    response: ExtractionSchema,
  },
} as const;

/** Whether something was stored; `newer-version` when a later Stet wrote what is there. */
const WrittenSchema = v.variant('ok', [
  v.object({ ok: v.literal(true) }),
  v.object({
    ok: v.literal(false),
    reason: v.picklist(['quota', 'unavailable', 'newer-version']),
  }),
]);
export type Written = v.InferOutput<typeof WrittenSchema>;

/** What a popup asks the background to store: the popup may be closed before it is done. */
export const BACKGROUND_MESSAGES = {
  /** Stores a new or changed highlight, and what its story is. */
  'annotation/save': {
    request: v.object({
      articleId: ArticleIdSchema,
      metadata: ArticleMetadataSchema,
      annotation: AnnotationSchema,
    }),
    response: WrittenSchema,
  },
  'annotation/remove': {
    request: v.object({ articleId: ArticleIdSchema, annotationId: AnnotationIdSchema }),
    response: WrittenSchema,
  },
  /** Remembers that a removal was put back into its story, or taken out again. */
  'removal/restore': {
    request: v.object({
      articleId: ArticleIdSchema,
      metadata: ArticleMetadataSchema,
      removal: v.pick(RemovalSchema, ['kind', 'text']),
      restored: v.boolean(),
    }),
    response: WrittenSchema,
  },
} as const;

/** What travels: the name and its request. */
export const EnvelopeSchema = v.object({ stet: v.string(), request: v.unknown() });
