import type { Article, Extraction } from '../core/article/article';
import { ask } from '../messages/send';
import { mayReadFiles } from '../platform/runtime';
import { inject, pageState } from '../platform/scripting';
import { type ActiveTab, messageTab, whenLoaded } from '../platform/tabs';
import {
  type Failure,
  failureOfAddress,
  failureOfContentType,
  failureOfRefusal,
  type PlainFailure,
} from './failure';

export type Cleaning =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly failure: Failure };

interface CleanOptions {
  /** Take the page for an article, whatever it looks like. */
  readonly force: boolean;
  /** Called when the page has to be waited for. */
  readonly onWaiting: () => void;
}

/** From the root: Firefox resolves it against the page that asks. */
const SCRIPT = '/src/content/extract.js';
/** How long a page may take, in ms: to arrive, to answer once it is there, to fill itself. */
const ARRIVAL_LIMIT = 60_000;
const ANSWER_LIMIT = 20_000;
const FILLING_LIMIT = 10_000;

/** Cleans the page of a tab. Everything that can go wrong comes back as a failure. */
export async function cleanTab(tab: ActiveTab, options: CleanOptions): Promise<Cleaning> {
  const known = failureOfAddress(tab.url);
  if (known) return failed(known);
  const first = await cleanPage(tab, options);
  if (first.ok || !tab.loading) return first;
  /* A page without a story may be about to get one, or to make way for the next page. */
  options.onWaiting();
  await whenLoaded(tab.id, first.failure.reason === 'moved' ? ARRIVAL_LIMIT : FILLING_LIMIT);
  return cleanPage(tab, options);
}

async function cleanPage(tab: ActiveTab, { force, onWaiting }: CleanOptions): Promise<Cleaning> {
  const [script, state] = await Promise.all([inject(tab.id, SCRIPT), pageState(tab.id)]);
  if (!script.ok) return failed(await explain(tab, script.message));
  if (!state.ok) return failed(await explain(tab, state.message));
  const pdf = failureOfContentType(state.value.contentType);
  if (pdf) return failed(pdf);

  const isLoading = state.value.readyState === 'loading';
  if (isLoading) onWaiting();
  const answer = await Promise.race([
    ask(messageTab(tab.id), 'article/extract', { force }),
    silence(isLoading ? ARRIVAL_LIMIT : ANSWER_LIMIT),
  ]);
  return answer.ok ? toCleaning(answer.value) : failed('no-answer');
}

async function explain(tab: ActiveTab, message: string): Promise<PlainFailure> {
  const wasLoading = tab.loading;
  return failureOfRefusal({
    url: tab.url,
    message,
    mayReadFiles: await mayReadFiles(),
    wasLoading,
  });
}

function toCleaning(extraction: Extraction): Cleaning {
  return extraction.ok ? extraction : { ok: false, failure: extraction.failure };
}

function failed(reason: PlainFailure): Cleaning {
  return { ok: false, failure: { reason } };
}

function silence(limit: number): Promise<{ readonly ok: false }> {
  return new Promise((resolve) => setTimeout(() => resolve({ ok: false }), limit));
}
