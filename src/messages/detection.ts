import * as v from 'valibot';

/** What is asked of the script that cleans a tab's page, before anything is done there by itself. */
export const DETECTION_MESSAGES = {
  /** Whether the page shows an article; answers once it is parsed. */
  'article/detect': { request: v.object({}), response: v.boolean() },
} as const;
