import * as v from 'valibot';

/** The clean forms of a page. */
const CLEAN_MODES = ['tidy', 'reader'] as const;
export const CleanModeSchema = v.picklist(CLEAN_MODES);
export type CleanMode = v.InferOutput<typeof CleanModeSchema>;

/** What is done by itself with the stories of a site. */
export const MODES = ['off', ...CLEAN_MODES] as const;
export const ModeSchema = v.picklist(MODES);
export type Mode = v.InferOutput<typeof ModeSchema>;

/** What the reader has chosen for a site. */
export const SiteChoiceSchema = v.object({
  /** Without one the site is treated like others of its sort. */
  mode: v.exactOptional(ModeSchema),
  /** Beginnings of the paths on which the mode holds, e.g. `/news/`; none: on all. */
  paths: v.optional(v.array(v.string()), []),
  /** CSS selectors of what is to be hidden besides what the rules find. */
  hide: v.optional(v.array(v.string()), []),
  /** Ids of rules, or CSS selectors, whose finds are to be left alone. */
  show: v.optional(v.array(v.string()), []),
});
export type SiteChoice = Readonly<v.InferOutput<typeof SiteChoiceSchema>>;

export const NO_CHOICE: SiteChoice = { paths: [], hide: [], show: [] };

/** A change of a choice: what it does not name stays; the mode `null` takes the choice of a mode back. */
export const SiteChangeSchema = v.object({
  mode: v.exactOptional(v.nullable(ModeSchema)),
  paths: v.exactOptional(v.array(v.string())),
  hide: v.exactOptional(v.array(v.string())),
  show: v.exactOptional(v.array(v.string())),
});
export type SiteChange = Readonly<v.InferOutput<typeof SiteChangeSchema>>;

export function changeChoice(choice: SiteChoice, { mode, ...lists }: SiteChange): SiteChoice {
  const { mode: before, ...rest } = choice;
  const after = mode === undefined ? before : (mode ?? undefined);
  return { ...rest, ...lists, ...(after === undefined ? {} : { mode: after }) };
}

export function isNoChoice({ mode, paths, hide, show }: SiteChoice): boolean {
  return mode === undefined && paths.length + hide.length + show.length === 0;
}

/**
 * The name under which choices for a page's site are kept: its host in lower case, without `www.`.
 * `undefined` for what is no page of the web.
 */
export function siteOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, '') : undefined;
}

/** The mode that a choice gives a page of the web; `undefined` where it says nothing of modes. */
export function chosenMode({ mode, paths }: SiteChoice, url: string): Mode | undefined {
  if (mode === undefined) return undefined;
  const { pathname } = new URL(url);
  return paths.length === 0 || paths.some((path) => pathname.startsWith(path)) ? mode : 'off';
}
