import * as v from 'valibot';
import type { Request } from './contract';

/** Something that a tidy page hides. */
const TidiedSchema = v.object({
  id: v.string(),
  /** Clutter kind, e.g. `share`; `chosen` for what the reader pointed at. */
  kind: v.string(),
  /** The rule that found it; `chosen` too. */
  rule: v.string(),
  /** Why, in plain English words; the interface translates it by `rule`. */
  reason: v.string(),
  /** Its words, cut short. */
  text: v.string(),
  /** Whether the reader has it shown again. */
  shown: v.boolean(),
});
export type Tidied = v.InferOutput<typeof TidiedSchema>;

/** How a page is. `not-article`: nothing is hidden, since it shows no article. */
const TidyReportSchema = v.object({
  state: v.picklist(['off', 'working', 'tidy', 'not-article']),
  hidden: v.array(TidiedSchema),
});
export type TidyReport = v.InferOutput<typeof TidyReportSchema>;

/** What is asked of the script that tidies a tab's page. */
export const TIDY_MESSAGES = {
  /** Tidies the page; `force` skips the article test. Answers once the page is tidy. */
  'tidy/start': {
    request: v.object({
      force: v.boolean(),
      /** Tidies it only if it surely shows an article. */
      mustBeSure: v.exactOptional(v.boolean()),
      /** Address of the page that it is for; left out, it is for any. */
      page: v.exactOptional(v.string()),
    }),
    response: TidyReportSchema,
  },
  /** Brings everything back. */
  'tidy/stop': { request: v.object({}), response: TidyReportSchema },
  'tidy/read': { request: v.object({}), response: TidyReportSchema },
  /**
   * Shows something again, or hides it again. `isForSite`: also at the next visits to this site.
   */
  'tidy/show': {
    request: v.object({
      id: v.string(),
      shown: v.boolean(),
      isForSite: v.exactOptional(v.boolean()),
    }),
    response: TidyReportSchema,
  },
  /** Has the reader point at what else is to be hidden on all pages of the site. */
  'tidy/point': { request: v.object({}), response: v.null() },
} as const;

export type TidyRequest = Request<typeof TIDY_MESSAGES, 'tidy/start'>;

/** What Stet's own pages ask the background about tidying a tab's page. */
export const TAB_TIDY_MESSAGES = {
  /** Tidies the page of a tab; tells how it is then, and nothing where Stet may not enter it. */
  'tab/tidy': {
    request: v.object({ tabId: v.number(), force: v.boolean() }),
    response: v.nullable(TidyReportSchema),
  },
} as const;
