import { answerMessages } from '../messages/listen';
import { OWN_TAB_MESSAGES, POSITION_MESSAGES, READING_MESSAGES } from '../messages/reading';
import { onMessage } from '../platform/runtime';
import { pageState } from '../platform/scripting';
import { messageTab } from '../platform/tabs';
import { readPosition, savePosition } from '../storage/positions';
import { bringExtract, bringReader } from './bring';

/** Brings the reader where Stet's own pages ask for it, and serves the reader's page in its tab. */
export function serveReader(): void {
  onMessage(
    answerMessages(READING_MESSAGES, {
      'tab/read': ({ tabId }) => bringReader(tabId, { isWish: true }),
    }),
  );
  onMessage(
    answerMessages(OWN_TAB_MESSAGES, {
      'own-tab/id': (_, tabId) => Promise.resolve(tabId ?? null),
      'own-tab/enter': (_, tabId) => enterTab(tabId),
      'own-tab/ask': async ({ message }, tabId) =>
        tabId === undefined ? undefined : messageTab(tabId)(message),
    }),
  );
  onMessage(
    answerMessages(POSITION_MESSAGES, {
      'position/read': async ({ articleId }) => {
        const found = await readPosition(articleId);
        return (found.ok && found.value) || null;
      },
      'position/save': async ({ articleId, position }) => {
        await savePosition(articleId, position);
        return null;
      },
    }),
  );
}

async function enterTab(tabId: number | undefined) {
  if (tabId === undefined) return null;
  const [isIn, state] = await Promise.all([bringExtract(tabId), pageState(tabId)]);
  return isIn && state.ok ? state.value : null;
}
