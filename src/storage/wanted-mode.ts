import { mayBeStory, publisherOf } from '../core/sites';
import { chosenMode, siteOf, type Mode } from '../core/sites/choice';
import { readSettings } from './settings';
import { readSite } from './sites';

/**
 * What is to be done by itself with a page, if the browser allows it: what the reader has chosen for
 * its site, else for sites of its sort. Whether it is a story the page itself has to show.
 * @param anyPath also where the choice holds on other paths of the site only.
 */
export async function modeOf(url: string, { anyPath = false } = {}): Promise<Mode> {
  const host = siteOf(url);
  if (host === undefined) return 'off';
  const [choice, settings] = await Promise.all([readSite(host), readSettings()]);
  /* What cannot be read is no wish of the reader's. */
  if (!choice.ok || !settings.ok) return 'off';
  const chosen = chosenMode(anyPath ? { ...choice.value, paths: [] } : choice.value, url);
  if (chosen !== undefined) return chosen;
  const { supported, others } = settings.value.automatic;
  const publisher = publisherOf(url);
  if (!publisher) return others;
  return anyPath || mayBeStory(publisher, url) ? supported : 'off';
}
