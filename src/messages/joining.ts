import * as v from 'valibot';
import { ArticleSchema } from '../core/article/article';

/** Why the joining of a story's pages ended. */
export const ENDINGS = [
  /** There was no further page. */
  'complete',
  /** There are more than are ever joined. */
  'limit',
  'cancelled',
  /** A page did not come. */
  'failed',
  /** What came was no story, such as a question to log in. */
  'no-story',
] as const;
export type Ending = (typeof ENDINGS)[number];

const JoinedSchema = v.object({
  /** The story as far as it was joined. */
  article: ArticleSchema,
  pages: v.number(),
  ending: v.picklist(ENDINGS),
  /** Address of the page that is missing, where one is. */
  next: v.exactOptional(v.string()),
});
/** What came of joining the pages of a story. */
export type Joined = v.InferOutput<typeof JoinedSchema>;

/** What extension pages ask the content script of a page whose story has several pages. */
export const JOIN_MESSAGES = {
  /** Fetches the further pages from their site and joins them; `null` where there is no first one. */
  'pages/join': { request: v.object({}), response: v.nullable(JoinedSchema) },
  /** Number of the page that is being fetched. */
  'pages/progress': { request: v.object({}), response: v.object({ page: v.number() }) },
  /** Ends the joining; `pages/join` is then answered with what there is. */
  'pages/cancel': { request: v.object({}), response: v.object({}) },
} as const;
