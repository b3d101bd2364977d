import * as v from 'valibot';
import {
  ArticleIdSchema,
  ArticleMetadataSchema,
  ExtractionSchema,
  type Extraction,
  RemovalSchema,
} from '../core/article/article';
import { DeedSchema, StoryChangeSchema } from '../core/highlights/story';
import { SettingsChangeSchema } from '../core/settings';

interface Message {
  readonly request: v.GenericSchema;
  readonly response: v.GenericSchema;
}

/** Messages by name, each with the schema of both directions. */
export type Contract<C> = Readonly<Record<keyof C, Message>>;
export type MessageName<C> = keyof C & string;
export type Request<C extends Contract<C>, N extends keyof C> = v.InferOutput<C[N]['request']>;
export type Response<C extends Contract<C>, N extends keyof C> = v.InferOutput<C[N]['response']>;

/** The reader ended the cleaning. */
const CancelledSchema = v.object({
  ok: v.literal(false),
  failure: v.object({ reason: v.literal('cancelled') }),
});
/** What came of the cleaning of a page. */
export type Cleaned = Extraction | v.InferOutput<typeof CancelledSchema>;

/** What extension pages ask a tab's content script. */
export const PAGE_MESSAGES = {
  /**
   * Cleans the page. Waits while the page is loading. `force` skips the article test. Ends the
   * cleaning under way, unless it `waits` for that to end.
   */
  'article/extract': {
    request: v.object({ force: v.boolean(), waits: v.exactOptional(v.boolean()) }),
    response: v.union([ExtractionSchema, CancelledSchema]),
  },
  /** Whether the page shows an article, or surely shows one; answers once it is parsed. */
  'article/detect': { request: v.object({ mustBeSure: v.boolean() }), response: v.boolean() },
  /** How much of the cleaning is done, 0 to 1. */
  'article/progress': {
    request: v.object({}),
    response: v.object({ done: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
  },
  /** Ends the cleaning; `article/extract` is then answered with `cancelled`. */
  'article/cancel': {
    request: v.object({}),
    response: v.object({}),
  },
} as const;

/** Why something was not stored; `newer-version` when a later Stet wrote what is there. */
const FAILURES = ['quota', 'unavailable', 'newer-version'] as const;

/** Whether something was stored. `step` names the deed, for `history/undo`. */
export const WrittenSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), step: v.exactOptional(v.number()) }),
  v.object({ ok: v.literal(false), reason: v.picklist(FAILURES) }),
]);
export type Written = v.InferOutput<typeof WrittenSchema>;

/**
 * What was undone or redone, and how many highlights that touched. `changed`: a highlight of the
 * deed was changed since, so that nothing was touched; `cancelled`: it was called off, likewise.
 */
const UndoneSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), deed: DeedSchema, count: v.number() }),
  v.object({
    ok: v.literal(false),
    reason: v.picklist(['nothing', 'changed', 'cancelled', ...FAILURES]),
  }),
]);
export type Undone = v.InferOutput<typeof UndoneSchema>;

/** What any context asks the background to store: the one who asks may be gone before it is done. */
export const BACKGROUND_MESSAGES = {
  /** Changes highlights in any number of stories: all of it or nothing, and one step to undo. */
  'annotation/write': {
    request: v.object({
      deed: DeedSchema,
      stories: v.array(StoryChangeSchema),
      /** Names what the reader writes in one go, such as a note: all of it is one step. */
      sitting: v.exactOptional(v.string()),
    }),
    response: WrittenSchema,
  },
  /** Takes back the last deed, or the one with this number. */
  'history/undo': {
    request: v.object({ step: v.exactOptional(v.number()) }),
    response: UndoneSchema,
  },
  /** Does again what was undone last. */
  'history/redo': { request: v.object({}), response: UndoneSchema },
  /** The deeds that would be undone and redone now. */
  'history/read': {
    request: v.object({}),
    response: v.object({ undo: v.nullable(DeedSchema), redo: v.nullable(DeedSchema) }),
  },
  /** Keeps the clean story as it is now. Sent after its first highlight, and when it has changed. */
  'snapshot/save': {
    request: v.object({ articleId: ArticleIdSchema, html: v.string() }),
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
  /** Stores some of the settings; those that are not in `change` stay as they are. */
  'settings/write': {
    request: v.object({ change: SettingsChangeSchema }),
    response: WrittenSchema,
  },
} as const;

/** What travels: the name and its request. */
export const EnvelopeSchema = v.object({ stet: v.string(), request: v.unknown() });
