import * as v from 'valibot';
import { CleanModeSchema } from '../core/sites/choice';

/**
 * Why a page asks: it is loading (`load`); it has gone on to another address, or its story came
 * late, without being loaded anew (`change`); it came back as it was left (`return`).
 */
const OccasionSchema = v.picklist(['load', 'change', 'return']);
export type Occasion = v.InferOutput<typeof OccasionSchema>;

/** `off`: nothing is to be done here by itself; `no-story`: nothing yet, as there is no story. */
const CleanedSchema = v.picklist(['off', 'clean', 'no-story']);
export type CleanedByItself = v.InferOutput<typeof CleanedSchema>;

/** What a page of a site that the reader has allowed asks the background. */
export const VISIT_MESSAGES = {
  /** Cleans the page by itself, if that is what the reader wants here. */
  'visit/clean': {
    request: v.object({
      url: v.pipe(v.string(), v.url()),
      occasion: OccasionSchema,
      /** Whether the reader has just clicked in the page, or pressed a key. */
      isActive: v.boolean(),
    }),
    response: CleanedSchema,
  },
  /**
   * The reader has switched the clean form of a page off, or on again: what was switched off does
   * not come back by itself in this tab.
   */
  'visit/switch': {
    request: v.object({
      mode: CleanModeSchema,
      isOn: v.boolean(),
      /** Without it, the tab of the page that tells. */
      tabId: v.exactOptional(v.number()),
      /** Without it, the page that is in the tab by then. */
      url: v.exactOptional(v.pipe(v.string(), v.url())),
    }),
    response: v.null(),
  },
  /** What has changed of the page's clean form; the toolbar button tells of it. */
  'page/form': {
    request: v.object({
      /** How many parts are hidden; `null` where the page is not tidy. */
      hidden: v.exactOptional(v.nullable(v.number())),
      /** Whether the reader is over the page. */
      isRead: v.exactOptional(v.boolean()),
    }),
    response: v.null(),
  },
} as const;
