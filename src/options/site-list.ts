import { publisherOf } from '../core/sites';
import {
  NO_CHOICE,
  siteOf,
  type Mode,
  type SiteChange,
  type SiteChoice,
} from '../core/sites/choice';
import { getMessage } from '../platform/i18n';
import {
  ALL_SITES,
  dropSites,
  grantedFor,
  grantedSites,
  mayReadSite,
  patternsOf,
  requestSites,
} from '../platform/permissions';
import { listSites } from '../storage/sites';
import { modeOf } from '../storage/wanted-mode';
import { changeSite } from '../story/site-state';
import { tellFailure, toast } from './session';

/** A site for which the reader has chosen something, or which the browser lets Stet read. */
export interface SiteRow {
  readonly host: string;
  /** As its publisher calls it, where it is supported. */
  readonly name?: string;
  readonly choice: SiteChoice;
  /** What happens there by itself, if the browser allows it. */
  readonly mode: Mode;
  readonly isAllowed: boolean;
}

/** The host of a match pattern, without `www.`; nothing for that of all sites. */
function hostOf(pattern: string): string | undefined {
  const [, host] = /^[^/]+:\/\/(?:\*\.)?(?:www\.)?([^/*]+)\//.exec(pattern) ?? [];
  return host;
}

/** All sites of the options, by host. */
export async function readSiteRows(): Promise<readonly SiteRow[]> {
  const [chosen, granted] = await Promise.all([listSites(), grantedSites()]);
  if (!chosen.ok) tellFailure(chosen.failure.reason);
  const choices = new Map(chosen.ok ? chosen.value.map(({ host, choice }) => [host, choice]) : []);
  const hosts = new Set([
    ...choices.keys(),
    ...granted.filter((pattern) => pattern !== ALL_SITES).flatMap((one) => hostOf(one) ?? []),
  ]);
  return Promise.all(
    [...hosts].sort().map(async (host) => {
      const url = `https://${host}/`;
      const name = publisherOf(url)?.name;
      const [{ mode }, isAllowed] = await Promise.all([
        modeOf(url, { anyPath: true }),
        mayReadSite(url),
      ]);
      const choice = choices.get(host) ?? NO_CHOICE;
      return { host, choice, mode, isAllowed, ...(name === undefined ? {} : { name }) };
    }),
  );
}

/** The site that a reader means by a name or an address; `undefined` for what is none. */
export function siteMeant(text: string): string | undefined {
  const trimmed = text.trim();
  const host = siteOf(/^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  return host?.includes('.') === true ? host : undefined;
}

/**
 * Asks the browser for a site, and cleans its stories from then on. Has to be called in a click.
 * @returns whether the browser allows it.
 */
export async function addSite(host: string): Promise<boolean> {
  const isAllowed = await requestSites(patternsOf(host)).catch(() => false);
  if (isAllowed) await change(host, { mode: 'tidy' });
  return isAllowed;
}

/** Changes what is chosen for a site; a failure is told. */
export async function change(host: string, choice: SiteChange): Promise<boolean> {
  const isStored = await changeSite(host, choice);
  if (!isStored) tellFailure();
  return isStored;
}

/** Forgets what was chosen for a site, and gives up reading it. The choices can be brought back. */
export async function forgetSite({ host, choice }: SiteRow): Promise<void> {
  if (!(await change(host, { mode: null, paths: [], hide: [], show: [] }))) return;
  const patterns = await grantedFor(host);
  if (patterns.length > 0) await dropSites(patterns).catch(() => false);
  const undo = () => void change(host, { mode: null, ...choice });
  toast.value = { message: getMessage('options_site_forgotten', host), undo };
}
