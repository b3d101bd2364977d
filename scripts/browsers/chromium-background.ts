import { TargetType, type Browser, type Extension, type WebWorker } from 'puppeteer-core';
import * as v from 'valibot';
import type { Badge } from './driver';

const BadgeSchema = v.object({ text: v.string(), title: v.string() });

const FRONT_TAB = '(await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]';

/**
 * Has the browser tell the extension of an event in the tab in front. Menus and the keys of commands
 * are beyond the DevTools protocol; unlike a reader's, such an event grants no `activeTab`.
 */
export async function dispatchEvent(
  browser: Browser,
  extension: Extension,
  event: string,
  detail: unknown,
): Promise<void> {
  const worker = await backgroundOf(browser, extension);
  await worker.evaluate(`(async () => {
    chrome.${event}.dispatch(${JSON.stringify(detail)}, ${FRONT_TAB});
  })()`);
}

/** What the toolbar button shows over the tab in front. */
export async function readBadge(browser: Browser, extension: Extension): Promise<Badge> {
  const worker = await backgroundOf(browser, extension);
  const badge = await worker.evaluate(`(async () => {
    const tabId = ${FRONT_TAB}.id;
    const [text, title] = await Promise.all([
      chrome.action.getBadgeText({ tabId }),
      chrome.action.getTitle({ tabId }),
    ]);
    return { text, title };
  })()`);
  return v.parse(BadgeSchema, badge);
}

/** The service worker; a browser stops it when it has nothing to do. */
async function backgroundOf(browser: Browser, extension: Extension): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (candidate) =>
      candidate.type() === TargetType.SERVICE_WORKER &&
      candidate.url().startsWith(`chrome-extension://${extension.id}/`),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The background of the extension does not run.');
  return worker;
}
