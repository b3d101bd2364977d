import { mayBeStory, publisherOf } from '../core/sites';
import { chosenMode, siteOf, type Mode } from '../core/sites/choice';
import { readSettings } from './settings';
import { readSite } from './sites';

export interface Wanted {
  readonly mode: Mode;
  /** Whether it is wanted on any site, this one being neither chosen nor supported. */
  readonly isForAny: boolean;
}

export const OFF: Wanted = { mode: 'off', isForAny: false };

/**
 * What is to be done by itself with a page, if the browser allows it: what the reader has chosen for
 * its site, else for sites of its sort. Whether it is a story the page itself has to show.
 * @param anyPath also where the choice holds on other paths of the site only.
 */
export async function modeOf(url: string, { anyPath = false } = {}): Promise<Wanted> {
  const host = siteOf(url);
  if (host === undefined) return OFF;
  const [choice, settings] = await Promise.all([readSite(host), readSettings()]);
  /* What cannot be read is no wish of the reader's. */
  if (!choice.ok || !settings.ok) return OFF;
  const chosen = chosenMode(anyPath ? { ...choice.value, paths: [] } : choice.value, url);
  if (chosen !== undefined) return { mode: chosen, isForAny: false };
  const { supported, others } = settings.value.automatic;
  const publisher = publisherOf(url);
  if (!publisher) return { mode: others, isForAny: true };
  return anyPath || mayBeStory(publisher, url) ? { mode: supported, isForAny: false } : OFF;
}
