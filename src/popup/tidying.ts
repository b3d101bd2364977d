import { signal } from '@preact/signals';
import { siteOf, type SiteChange, type SiteChoice } from '../core/sites/choice';
import type { Request } from '../messages/contract';
import { ask, tell } from '../messages/send';
import { SITE_MESSAGES } from '../messages/sites';
import type { VISIT_MESSAGES } from '../messages/visits';
import { TAB_TIDY_MESSAGES, TIDY_MESSAGES, type TidyReport } from '../messages/tidying';
import { getMessage } from '../platform/i18n';
import { closePopup, messageBackground } from '../platform/runtime';
import { activeTab, messageTab } from '../platform/tabs';
import { announcement, toast } from '../story/session';

type Messages = typeof TIDY_MESSAGES;
type Asking = Exclude<keyof Messages, 'tidy/point'>;

/** How the page is; `failed` where Stet may not enter it. */
export type Tidying = TidyReport | { readonly state: 'failed'; readonly hidden: readonly [] };

const OFF: Tidying = { state: 'off', hidden: [] };

export const tidying = signal<Tidying>(OFF);
/** What is chosen for the page's site, and its name. */
export const site = signal<{ readonly host: string; readonly choice: SiteChoice } | undefined>(
  undefined,
);

async function askPage<N extends Asking>(name: N, request: Request<Messages, N>): Promise<void> {
  const tab = await activeTab();
  if (!tab) return;
  const answer = await ask<Messages, Asking>(TIDY_MESSAGES, messageTab(tab.id), name, request);
  tidying.value = answer.ok ? answer.value : OFF;
}

/** Reads how the page is, and what is chosen for its site. @param url address of the page. */
export async function readTidying(url: string): Promise<void> {
  await askPage('tidy/read', {});
  const host = siteOf(url);
  if (host === undefined) return;
  const answer = await ask(SITE_MESSAGES, messageBackground, 'site/read', { host });
  if (answer.ok) site.value = { host, choice: answer.value };
}

/** Tidies the page. @param force takes it for an article, whatever it looks like. */
export async function startTidying(force: boolean): Promise<void> {
  const tab = await activeTab();
  if (!tab) return;
  tidying.value = { state: 'working', hidden: [] };
  const request = { tabId: tab.id, force };
  const answer = await ask(TAB_TIDY_MESSAGES, messageBackground, 'tab/tidy', request);
  const report = answer.ok ? answer.value : null;
  tidying.value = report ?? { state: 'failed', hidden: [] };
}

/** Brings everything back; the page does not become tidy by itself again in this tab. */
export async function stopTidying(): Promise<void> {
  await askPage('tidy/stop', {});
  const tab = await activeTab();
  if (!tab) return;
  const wish = { mode: 'tidy', isOn: false, tabId: tab.id } as const;
  await tell<typeof VISIT_MESSAGES, 'visit/switch'>(messageBackground, 'visit/switch', wish);
}

/** Shows something on the page again, or hides it again. */
export async function showTidied(id: string, shown: boolean): Promise<void> {
  await askPage('tidy/show', { id, shown });
  announcement.value = getMessage(shown ? 'tidy_shown' : 'tidy_hidden');
}

/** Shows something again at this and all later visits to the site. */
export async function alwaysShow(id: string, url: string): Promise<void> {
  const before = site.value;
  await askPage('tidy/show', { id, shown: true, isForSite: true });
  await readTidying(url);
  if (!before) return;
  toast.value = {
    message: getMessage('tidy_remembered', before.host),
    undo: () => void changeSite(url, { show: [...before.choice.show] }),
  };
}

/** Forgets that something is to be hidden or shown on the site. */
export async function forget(url: string, list: 'hide' | 'show', name: string): Promise<void> {
  const before = site.value?.choice;
  if (!before) return;
  await changeSite(url, { [list]: before[list].filter((one) => one !== name) });
  toast.value = {
    message: getMessage('tidy_forgotten'),
    undo: () => void changeSite(url, { [list]: [...before[list]] }),
  };
}

/** The page follows what is written by itself. */
async function changeSite(url: string, change: SiteChange): Promise<void> {
  const host = siteOf(url);
  if (host === undefined) return;
  await ask(SITE_MESSAGES, messageBackground, 'site/write', { host, change });
  await readTidying(url);
}

/** Lets the reader point at more on the page, and gets out of the way. */
export async function pointAtMore(): Promise<void> {
  const tab = await activeTab();
  if (!tab) return;
  await ask(TIDY_MESSAGES, messageTab(tab.id), 'tidy/point', {});
  closePopup();
}
