import type { Article, Extraction } from '../core/article/article';
import { ask } from '../messages/send';
import { mayReadFiles } from '../platform/runtime';
import { inject, pageState, type PageState } from '../platform/scripting';
import { type ActiveTab, messageTab, whenLoaded } from '../platform/tabs';
import { failureOfAddress, failureOfContentType, failureOfRefusal, type Failure } from './failure';

export type Cleaning =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly failure: Failure };

interface CleanOptions {
  /** Take the page for an article, whatever it looks like. */
  readonly force: boolean;
  /** Called when the page has to be waited for. */
  readonly onWaiting: () => void;
}

const SCRIPT = 'src/content/extract.js';
/** How long a page may take to arrive, and a page that is there to answer, in ms. */
const ARRIVAL_LIMIT = 60_000;
const ANSWER_LIMIT = 20_000;

/** Cleans the page of a tab. Everything that can go wrong comes back as a failure. */
export async function cleanTab(tab: ActiveTab, options: CleanOptions): Promise<Cleaning> {
  const known = failureOfAddress(tab.url);
  if (known) return failed(known);
  const page = await enter(tab, options.onWaiting);
  if (!page.ok) return page;
  const pdf = failureOfContentType(page.state.contentType);
  if (pdf) return failed(pdf);

  const isLoading = page.state.readyState === 'loading';
  if (isLoading) options.onWaiting();
  const answer = await Promise.race([
    ask(messageTab(tab.id), 'article/extract', { force: options.force }),
    silence(isLoading ? ARRIVAL_LIMIT : ANSWER_LIMIT),
  ]);
  return answer.ok ? toCleaning(answer.value) : failed('no-answer');
}

type Entry = { readonly ok: true; readonly state: PageState } | Extract<Cleaning, { ok: false }>;

/** Brings the content script into the page; waits for a page that is still on its way. */
async function enter(tab: ActiveTab, onWaiting: () => void): Promise<Entry> {
  let entry = await tryToEnter(tab.id);
  if (!entry.ok && tab.loading) {
    onWaiting();
    await whenLoaded(tab.id, ARRIVAL_LIMIT);
    entry = await tryToEnter(tab.id);
  }
  if (entry.ok) return { ok: true, state: entry.value };
  return failed(
    failureOfRefusal({
      url: tab.url,
      message: entry.message,
      mayReadFiles: await mayReadFiles(),
      wasLoading: tab.loading,
    }),
  );
}

async function tryToEnter(tabId: number) {
  const [script, state] = await Promise.all([inject(tabId, SCRIPT), pageState(tabId)]);
  return script.ok ? state : script;
}

function toCleaning(extraction: Extraction): Cleaning {
  return extraction.ok ? extraction : { ok: false, failure: extraction.failure };
}

function failed(reason: Exclude<Failure['reason'], 'framed'>): Extract<Cleaning, { ok: false }> {
  return { ok: false, failure: { reason } };
}

function silence(limit: number): Promise<{ readonly ok: false }> {
  return new Promise((resolve) => setTimeout(() => resolve({ ok: false }), limit));
}
