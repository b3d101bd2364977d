import { isXPath } from '../core/article/site-parts';
import { publisherOf, type SiteRules } from '../core/sites';
import { USUAL_LANGUAGES, type Languages } from '../core/settings';
import { NO_CHOICE, siteOf, type SiteChange, type SiteChoice } from '../core/sites/choice';
import { parseFtr } from '../core/sites/ftr';
import { ask } from '../messages/send';
import { SITE_MESSAGES } from '../messages/sites';
import { messageBackground } from '../platform/runtime';

/** What the reader has chosen for a site; nothing for a page that is of none. */
export async function readSite(host: string | undefined): Promise<SiteChoice> {
  if (host === undefined) return NO_CHOICE;
  const answer = await ask(SITE_MESSAGES, messageBackground, 'site/read', { host });
  return answer.ok ? answer.value : NO_CHOICE;
}

/** Kinds of clutter that the reader keeps on all sites. */
export async function readKept(): Promise<readonly string[]> {
  const answer = await ask(SITE_MESSAGES, messageBackground, 'clutter/kept', {});
  return answer.ok ? answer.value : [];
}

/** What the reader has chosen about the languages of stories. */
export async function readLanguages(): Promise<Languages> {
  const answer = await ask(SITE_MESSAGES, messageBackground, 'languages/read', {});
  return answer.ok ? answer.value : USUAL_LANGUAGES;
}

/** @returns whether the change is stored. */
export async function changeSite(host: string | undefined, change: SiteChange): Promise<boolean> {
  if (host === undefined) return false;
  const answer = await ask(SITE_MESSAGES, messageBackground, 'site/write', { host, change });
  return answer.ok && answer.value.ok;
}

/** What is peculiar to the site of a page: by the publishers' list, and by the reader's own rules. */
export async function readRules(url: string): Promise<SiteRules | undefined> {
  const { rules } = publisherOf(url) ?? {};
  const host = siteOf(url);
  if (host === undefined) return rules;
  const answer = await ask(SITE_MESSAGES, messageBackground, 'site/config', { host });
  if (!answer.ok || answer.value === null) return rules;
  const { paths, strip } = parseFtr(answer.value, (path) => isXPath(document, path));
  return { strip: [...(rules?.strip ?? []), ...strip], paths };
}
