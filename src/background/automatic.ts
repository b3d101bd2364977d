import { siteOf, type CleanMode } from '../core/sites/choice';
import { answerMessages } from '../messages/listen';
import { VISIT_MESSAGES, type CleanedByItself, type Occasion } from '../messages/visits';
import { mayReadSite, onPermissionsChanged, patternsOf } from '../platform/permissions';
import { onMessage } from '../platform/runtime';
import { addressOf, allTabs, onTabClosed, tabsOf } from '../platform/tabs';
import {
  forgetTab,
  noteOutcome,
  noteState,
  readTab,
  stateIn,
  type CleanPage,
} from '../storage/tabs';
import { modeOf, OFF, type Wanted } from '../storage/wanted-mode';
import { showSigns } from './badge';
import { bringForm, takeForm } from './forms';

/** What a page says of itself when it asks, or what the background does unasked. */
interface Visit {
  readonly url: string;
  /** `choice`: the reader has just chosen for the site; `grant`: the browser has just allowed it. */
  readonly occasion: Occasion | 'choice' | 'grant';
  /** Whether the reader has just clicked in the page, or pressed a key. */
  readonly isActive: boolean;
}

/** Cleans pages by themselves, where the reader has chosen that and the browser allows it. */
export function cleanByItself(): void {
  onMessage(
    answerMessages(VISIT_MESSAGES, {
      'visit/clean': async (visit, tabId) =>
        tabId === undefined ? 'off' : cleanOnce(tabId, visit),
      'visit/switch': async ({ tabId: told, ...wish }, own) => {
        const tabId = told ?? own;
        if (tabId !== undefined) await noteWish(tabId, wish);
        return null;
      },
      'page/form': async (change, tabId) => {
        if (tabId !== undefined) await showSigns(tabId, change);
        return null;
      },
    }),
  );
  onTabClosed((tabId) => void forgetTab(tabId));
  onPermissionsChanged(() => void giveUpForbidden());
}

interface Wish {
  readonly mode: CleanMode;
  readonly isOn: boolean;
  /** Without it, the page that is in the tab now. */
  readonly url?: string;
}

/** Remembers that the reader has given the page of a tab its clean form, or taken that back. */
export async function noteWish(tabId: number, { mode, isOn, url: told }: Wish): Promise<void> {
  const url = told ?? (await addressOf(tabId));
  if (url !== undefined) await noteState(tabId, url, { mode, state: isOn ? 'on' : 'off' });
}

/** The open pages of a site follow what the reader has just chosen for it. */
export async function followChoice(host: string): Promise<void> {
  for (const { id, url } of await tabsOf(patternsOf(host))) {
    if (siteOf(url) === host) void cleanOnce(id, { url, occasion: 'choice', isActive: true });
  }
}

/** The cleaning that is under way in a tab, and the page that it is for. */
const underWay = new Map<number, { readonly url: string; answer: Promise<CleanedByItself> }>();

/**
 * Who asks again while a page is being cleaned gets the same answer. A choice comes after what is
 * under way, as it may have to take that back.
 */
export async function cleanOnce(tabId: number, visit: Visit): Promise<CleanedByItself> {
  const present = underWay.get(tabId);
  const same = present?.url === visit.url ? present.answer : undefined;
  if (same && visit.occasion !== 'choice') return same;
  const answer = same ? same.then(() => clean(tabId, visit)) : clean(tabId, visit);
  const own = { url: visit.url, answer };
  underWay.set(tabId, own);
  try {
    return await own.answer;
  } finally {
    if (underWay.get(tabId) === own) underWay.delete(tabId);
  }
}

async function clean(tabId: number, { url, occasion, isActive }: Visit): Promise<CleanedByItself> {
  const [{ mode: wanted, isForAny }, record] = await Promise.all([wantedMode(url), readTab(tabId)]);
  const before = stateIn(record, url);
  const present = presentMode(occasion, before, record.at(-1));
  const isOff = before?.state === 'off' && before.mode === wanted && occasion !== 'choice';
  if (present && present !== wanted) await takeForm(tabId, present);
  if (isOff) return 'off';
  if (wanted === 'off' || occasion === 'return') {
    if (present !== wanted) await noteState(tabId, url, undefined);
    return present === wanted ? 'clean' : 'off';
  }
  /* Nobody expects a reader over a page that goes on by itself, or goes back. */
  if (occasion === 'change' && wanted === 'reader' && !isActive) return 'off';
  const isClean = await bringForm(tabId, wanted, {
    page: url,
    isNew: occasion === 'load',
    mustBeSure: isForAny,
  });
  if (!isClean && present === wanted) await takeForm(tabId, wanted);
  /* What the reader has wished meanwhile stands. */
  await noteOutcome(tabId, url, isClean ? { mode: wanted, state: 'on' } : undefined, before);
  return isClean ? 'clean' : 'no-story';
}

/** Front pages are never stories, so nothing is brought there to find that out. */
async function wantedMode(url: string): Promise<Wanted> {
  if (new URL(url).pathname === '/') return OFF;
  const [wanted, isAllowed] = await Promise.all([modeOf(url), mayReadSite(url)]);
  return isAllowed ? wanted : OFF;
}

/** How the document is now. One that has just begun is not clean, whatever was there before. */
function presentMode(
  occasion: Visit['occasion'],
  same: CleanPage | undefined,
  last: CleanPage | undefined,
): CleanMode | undefined {
  if (occasion === 'load') return undefined;
  /* It was so under its former address. */
  const page = same ?? (occasion === 'change' ? last : undefined);
  return page?.state === 'on' ? page.mode : undefined;
}

/** Where the browser no longer allows it, open pages become what they were. */
async function giveUpForbidden(): Promise<void> {
  for (const tabId of await allTabs()) {
    const last = (await readTab(tabId)).at(-1);
    if (last?.state !== 'on' || (await mayReadSite(last.page))) continue;
    await takeForm(tabId, last.mode);
    await noteState(tabId, last.page, undefined);
  }
}
