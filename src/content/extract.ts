import { extract } from '../core/article/extract';
import { measure } from '../core/article/measure';
import { PAGE_MESSAGES } from '../messages/contract';
import { answerMessages } from '../messages/listen';
import { onMessage } from '../platform/runtime';

/** How long a page that can be read already may go on loading before it is cleaned, in ms. */
const LOAD_GRACE = 600;

/** Shared by all runs of this script in a page: each takes the place of the one before it. */
const world = globalThis as typeof globalThis & { stetStopListening?: () => void };

world.stetStopListening?.();
world.stetStopListening = onMessage(
  answerMessages(PAGE_MESSAGES, {
    'article/extract': async ({ force }) => {
      await whenReadable();
      return extract(document, { url: location.href, force, layout: measure(document) });
    },
  }),
);

/** Waits until the whole page is parsed, and a little longer for what scripts add while it loads. */
async function whenReadable(): Promise<void> {
  if (document.readyState === 'loading') await once(document, 'DOMContentLoaded');
  if (document.readyState === 'complete') return;
  await Promise.race([once(window, 'load'), sleep(LOAD_GRACE)]);
}

function once(target: EventTarget, type: string): Promise<void> {
  return new Promise((resolve) => target.addEventListener(type, () => resolve(), { once: true }));
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
