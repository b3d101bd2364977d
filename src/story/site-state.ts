import {
  NO_CHOICE,
  siteOf,
  type CleanMode,
  type SiteChange,
  type SiteChoice,
} from '../core/sites/choice';
import type { Written } from '../messages/contract';
import { ask } from '../messages/send';
import { SITE_MESSAGES } from '../messages/sites';
import {
  dropSites,
  grantedFor,
  mayReadAllSites,
  mayReadSite,
  patternsOf,
  requestSites,
} from '../platform/permissions';
import { messageBackground } from '../platform/runtime';
import { readSite } from '../storage/sites';
import { modeOf } from '../storage/wanted-mode';

/** What is chosen for the site of a page, and what the browser allows there now. */
export interface SiteState {
  readonly host: string;
  readonly choice: SiteChoice;
  /** How its stories are cleaned by themselves if the browser allows it; `off`: not at all. */
  readonly mode: CleanMode | 'off';
  readonly isAllowed: boolean;
  /** All sites are allowed, so that this one cannot be given back alone. */
  readonly isAllAllowed: boolean;
}

/** `undefined` for what is no page of the web. */
export async function readSiteState(url: string): Promise<SiteState | undefined> {
  const host = siteOf(url);
  if (host === undefined) return undefined;
  const [choice, { mode }, isAllowed, isAllAllowed] = await Promise.all([
    readSite(host),
    modeOf(url, { anyPath: true }),
    mayReadSite(url),
    mayReadAllSites(),
  ]);
  return { host, choice: choice.ok ? choice.value : NO_CHOICE, mode, isAllowed, isAllAllowed };
}

/**
 * Has the stories of a site cleaned by themselves (`off`: only its highlights come back), and asks
 * the browser's leave. Has to be called in a click. The choice is stored first: where the browser's
 * question takes the focus, the popup is gone before the answer.
 */
export async function allowSite(
  { host, choice }: SiteState,
  mode: CleanMode | 'off',
): Promise<void> {
  const asked = requestSites(patternsOf(host));
  const stored = changeSite(host, { mode });
  const isAllowed = await asked.catch(() => false);
  await stored;
  if (!isAllowed) await changeSite(host, { mode: choice.mode ?? null });
}

/** Leaves the stories of a site alone, and gives up reading it. */
export async function leaveSite({ host }: SiteState): Promise<void> {
  await changeSite(host, { mode: 'off' });
  const patterns = await grantedFor(host);
  if (patterns.length > 0) await dropSites(patterns).catch(() => false);
}

/** @returns whether it was stored. */
export async function changeSite(host: string, change: SiteChange): Promise<boolean> {
  const answer = await ask(SITE_MESSAGES, messageBackground, 'site/write', { host, change });
  const written: Written | undefined = answer.ok ? answer.value : undefined;
  return written?.ok === true;
}
