import { NO_CHOICE, type SiteChange, type SiteChoice } from '../core/sites/choice';
import { ask } from '../messages/send';
import { SITE_MESSAGES } from '../messages/sites';
import { messageBackground } from '../platform/runtime';

/** What the reader has chosen for a site; nothing for a page that is of none. */
export async function readSite(host: string | undefined): Promise<SiteChoice> {
  if (host === undefined) return NO_CHOICE;
  const answer = await ask(SITE_MESSAGES, messageBackground, 'site/read', { host });
  return answer.ok ? answer.value : NO_CHOICE;
}

/** @returns whether the change is stored. */
export async function changeSite(host: string | undefined, change: SiteChange): Promise<boolean> {
  if (host === undefined) return false;
  const answer = await ask(SITE_MESSAGES, messageBackground, 'site/write', { host, change });
  return answer.ok && answer.value.ok;
}
