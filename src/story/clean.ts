import type { Article } from '../core/article/article';
import { PAGE_MESSAGES, type Cleaned } from '../messages/contract';
import { ask } from '../messages/send';
import { failureOfAddress, failureOfContentType, type Failure, type PlainFailure } from './failure';
import type { SourcePage } from './source-page';

export type Cleaning =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly failure: Failure };

interface CleanOptions {
  /** Take the page for an article, whatever it looks like. */
  readonly force: boolean;
  /** Ends the cleaning. */
  readonly signal: AbortSignal;
  /** Called when the page has to be waited for. */
  readonly onWaiting: () => void;
  /** Is told how much is done, 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/** How long a page may take, in ms: to arrive, to answer or get on once it is there, to fill itself. */
const ARRIVAL_LIMIT = 60_000;
const ANSWER_LIMIT = 15_000;
const FILLING_LIMIT = 10_000;
/** How often a page is asked how far it is, in ms. */
const PROGRESS_INTERVAL = 200;

/** Cleans a page. Everything that can go wrong comes back as a failure. */
export function cleanSource(page: SourcePage, options: CleanOptions): Promise<Cleaning> {
  const cancelled = new Promise<Cleaning>((resolve) => {
    options.signal.addEventListener('abort', () => {
      void ask(PAGE_MESSAGES, page.deliver, 'article/cancel', {});
      resolve(failed('cancelled'));
    });
  });
  return Promise.race([cancelled, cleanInTurns(page, options)]);
}

async function cleanInTurns(page: SourcePage, options: CleanOptions): Promise<Cleaning> {
  const known = failureOfAddress(page.url);
  if (known) return failed(known);
  const first = await cleanPage(page, options);
  /* The viewer of a PDF goes on loading; what it shows is known. */
  const isSure = first.ok || first.failure.reason === 'pdf';
  const isCancelled = () => options.signal.aborted;
  if (isSure || !page.loading || isCancelled()) return first;
  /* A page without a story may be about to get one, or to make way for the next page. */
  options.onWaiting();
  await page.whenLoaded(first.failure.reason === 'moved' ? ARRIVAL_LIMIT : FILLING_LIMIT);
  return isCancelled() ? first : cleanPage(page, options);
}

async function cleanPage(
  page: SourcePage,
  { force, signal, onWaiting, onProgress }: CleanOptions,
): Promise<Cleaning> {
  const entry = await within(ANSWER_LIMIT, page.enter());
  if (!entry) return failed('no-answer');
  if (!entry.ok) return failed(entry.reason);
  const { contentType, readyState } = entry.value;
  const pdf = failureOfContentType(contentType);
  if (pdf) return failed(pdf);

  const isLoading = readyState === 'loading';
  if (isLoading) onWaiting();
  const question = ask(PAGE_MESSAGES, page.deliver, 'article/extract', { force });
  const answered = new AbortController();
  const ended = AbortSignal.any([answered.signal, signal]);
  const limit = isLoading ? ARRIVAL_LIMIT : ANSWER_LIMIT;
  const tell = (done: number) => (ended.aborted ? undefined : onProgress(done));
  const answer = await Promise.race([question, stalling(page, limit, tell, ended)]);
  answered.abort();
  return answer?.ok ? toCleaning(answer.value) : failed('no-answer');
}

/** Tells how the cleaning gets on, and ends when for `limit` ms it has not. */
async function stalling(
  page: SourcePage,
  limit: number,
  onProgress: (done: number) => void,
  ended: AbortSignal,
): Promise<undefined> {
  let last = { done: 0, time: Date.now() };
  while (!ended.aborted && Date.now() - last.time < limit) {
    const question = ask(PAGE_MESSAGES, page.deliver, 'article/progress', {});
    const [progress] = await Promise.all([within(limit, question), sleep(PROGRESS_INTERVAL)]);
    const done = progress?.ok ? progress.value.done : 0;
    if (done <= last.done) continue;
    last = { done, time: Date.now() };
    onProgress(done);
  }
}

function toCleaning(cleaned: Cleaned): Cleaning {
  return cleaned.ok ? cleaned : { ok: false, failure: cleaned.failure };
}

function failed(reason: PlainFailure): Cleaning {
  return { ok: false, failure: { reason } };
}

/** What a promise gives, or nothing when it takes longer than `limit` milliseconds. */
function within<T>(limit: number, promise: Promise<T>): Promise<T | undefined> {
  return Promise.race([promise, sleep(limit)]);
}

function sleep(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
