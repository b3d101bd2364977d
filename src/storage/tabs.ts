import * as v from 'valibot';
import { withoutFragment } from '../core/article/address';
import { CleanModeSchema } from '../core/sites/choice';
import { session, withLock } from '../platform/storage';
import { signsKey } from './page-signs';

/** How many pages are remembered of a tab. */
const LIMIT = 100;

const CleanPageSchema = v.object({
  /** Address without fragment. */
  page: v.string(),
  mode: CleanModeSchema,
  /** `on`: the page was cleaned so by itself; `off`: the reader has taken that back. */
  state: v.picklist(['on', 'off']),
});
export type CleanPage = Readonly<v.InferOutput<typeof CleanPageSchema>>;

/** What was done by itself with the pages of a tab, the last at the end. */
export type TabRecord = readonly CleanPage[];

function keyOf(tabId: number): string {
  return `tab:${tabId}`;
}

/** What is remembered of a tab, until it or the browser is closed; in memory only. */
export async function readTab(tabId: number): Promise<TabRecord> {
  const key = keyOf(tabId);
  const found = await session.get([key]);
  const result = v.safeParse(v.array(CleanPageSchema), found.ok ? found.value[key] : undefined);
  return result.success ? result.output : [];
}

/** What was done by itself with a page, if anything. */
export function stateIn(record: TabRecord, url: string): CleanPage | undefined {
  const page = withoutFragment(url);
  return record.findLast((one) => one.page === page);
}

type PageState = Omit<CleanPage, 'page'>;

/** Remembers what is now with a page; nothing is remembered of `undefined`. */
export function noteState(tabId: number, url: string, now: PageState | undefined): Promise<void> {
  return changeState(tabId, url, now, () => true);
}

/**
 * Remembers what came of something that took its time.
 * @param before what was known when it began; where something else is known by now, that stands.
 */
export function noteOutcome(
  tabId: number,
  url: string,
  now: PageState | undefined,
  before: PageState | undefined,
): Promise<void> {
  const isSame = (present: PageState | undefined) =>
    present?.mode === before?.mode && present?.state === before?.state;
  return changeState(tabId, url, now, isSame);
}

function changeState(
  tabId: number,
  url: string,
  now: PageState | undefined,
  mayChange: (present: PageState | undefined) => boolean,
): Promise<void> {
  const [key, page] = [keyOf(tabId), withoutFragment(url)];
  return withLock(key, async () => {
    const record = await readTab(tabId);
    const present = stateIn(record, url);
    if (!mayChange(present) || (now === undefined && !present)) return;
    const others = record.filter((one) => one.page !== page);
    const next = now ? [...others, { page, ...now }].slice(-LIMIT) : others;
    await session.set({ [key]: next });
  });
}

export async function forgetTab(tabId: number): Promise<void> {
  await session.remove([keyOf(tabId), signsKey(tabId)]);
}
