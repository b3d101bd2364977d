import type { Article, Extraction } from '../core/article/article';
import { detect } from '../core/article/detection/detect';
import { extract, type ExtractOptions } from '../core/article/extract';
import { measure } from '../core/article/copy/measure';
import { lineOf } from '../core/article/line-text';
import { pace, type Work } from '../core/article/work';
import { PAGE_MESSAGES, type Cleaned } from '../messages/contract';
import { JOIN_MESSAGES } from '../messages/joining';
import { answerMessages } from '../messages/listen';
import { onMessage } from '../platform/runtime';
import { joinStory } from './joining';
import { inItsLanguage } from './language';
import { readLanguages, readRules } from './site';

/** How long a page that can be read already may go on loading before it is cleaned, in ms. */
const LOAD_GRACE = 600;

/** Shared by all runs of this script in a page: each takes the place of the one before it. */
const world = globalThis as typeof globalThis & { stetStopListening?: () => void };

/** The cleaning that is under way, or the last one. */
let cleaning = { controller: new AbortController(), done: 0 };
/** The story that was found last. */
let article: Article | undefined;
/** The joining of its pages that is under way, or the last one. */
let joining = { controller: new AbortController(), page: 1 };
/** Ends with the cleaning. */
let ended: Promise<unknown> = Promise.resolve();

world.stetStopListening?.();
const stopListening = onMessage(
  answerMessages(PAGE_MESSAGES, {
    'article/extract': async ({ force, waits }) => {
      if (waits) await ended;
      const cleaned = cleanPage(force);
      ended = cleaned;
      return cleaned;
    },
    'article/detect': async ({ mustBeSure }) => {
      await whenParsed();
      const { isArticle, isSure } = detect(document, location.href);
      return mustBeSure ? isSure : isArticle;
    },
    'article/progress': () => Promise.resolve({ done: cleaning.done }),
    'article/cancel': () => {
      cleaning.controller.abort();
      return Promise.resolve({});
    },
  }),
);
const stopJoining = onMessage(
  answerMessages(JOIN_MESSAGES, {
    'pages/join': async () => {
      joining.controller.abort();
      const own = { controller: new AbortController(), page: 1 };
      joining = own;
      if (!article) return null;
      const rules = await readRules(location.href);
      const { signal } = own.controller;
      return joinStory(article, { rules, signal, onPage: (page) => (own.page = page) });
    },
    'pages/progress': () => Promise.resolve({ page: joining.page }),
    'pages/cancel': () => {
      joining.controller.abort();
      return Promise.resolve({});
    },
  }),
);
world.stetStopListening = () => {
  stopListening();
  stopJoining();
  cleaning.controller.abort();
  joining.controller.abort();
};

/** A new cleaning ends the one before it, whose popup was closed. */
async function cleanPage(force: boolean): Promise<Cleaned> {
  cleaning.controller.abort();
  const own = { controller: new AbortController(), done: 0 };
  cleaning = own;
  const [rules, { isRecognised, clutter }] = await Promise.all([
    readRules(location.href),
    readLanguages(),
    whenReadable(),
  ]);
  let words = '';
  const onStory: ExtractOptions['onStory'] = ({ root }) => (words = lineOf(root));
  const reading = readPage({ force, languages: clutter, onStory, ...(rules && { rules }) });
  const extraction = await pace(reading, {
    signal: own.controller.signal,
    onProgress: (done) => (own.done = done),
  });
  if (!extraction) return { ok: false, failure: { reason: 'cancelled' } };
  if (!extraction.ok) return extraction;
  article = isRecognised ? await inItsLanguage(extraction.article, words) : extraction.article;
  return { ok: true, article };
}

function* readPage(options: Omit<ExtractOptions, 'url' | 'layout'>): Work<Extraction> {
  const layout = yield* measure(document);
  return yield* extract(document, { url: location.href, layout, ...options });
}

/** Waits until the whole page is parsed, and a little longer for what scripts add while it loads. */
async function whenReadable(): Promise<void> {
  await whenParsed();
  if (document.readyState === 'complete') return;
  await Promise.race([once(window, 'load'), sleep(LOAD_GRACE)]);
}

async function whenParsed(): Promise<void> {
  if (document.readyState === 'loading') await once(document, 'DOMContentLoaded');
}

function once(target: EventTarget, type: string): Promise<void> {
  return new Promise((resolve) => target.addEventListener(type, () => resolve(), { once: true }));
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
