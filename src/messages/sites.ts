import * as v from 'valibot';
import { LanguagesSchema } from '../core/settings';
import { SiteChangeSchema, SiteChoiceSchema } from '../core/sites/choice';
import { WrittenSchema } from './contract';

/** What any context asks the background about the choices for a site; `host` as `siteOf` names it. */
export const SITE_MESSAGES = {
  /** What the reader has chosen for the site; nothing where that cannot be read. */
  'site/read': { request: v.object({ host: v.string() }), response: SiteChoiceSchema },
  'site/write': {
    request: v.object({ host: v.string(), change: SiteChangeSchema }),
    response: WrittenSchema,
  },
  /** The text of the reader's site config for the site; `null` where there is none. */
  'site/config': { request: v.object({ host: v.string() }), response: v.nullable(v.string()) },
  /** Kinds of clutter that the reader keeps on all sites. */
  'clutter/kept': { request: v.object({}), response: v.array(v.string()) },
  /** What the reader has chosen about languages. */
  'languages/read': { request: v.object({}), response: LanguagesSchema },
} as const;
