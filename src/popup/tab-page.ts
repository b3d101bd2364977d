import { mayReadFiles } from '../platform/runtime';
import { inject, pageState } from '../platform/scripting';
import { messageTab, whenLoaded, type ActiveTab } from '../platform/tabs';
import { failureOfRefusal } from '../story/failure';
import type { Entry, SourcePage } from '../story/source-page';

/** From the root: Firefox resolves it against the page that asks. */
const SCRIPT = '/src/content/extract.js';

/** The page of a tab in which the reader has called Stet. */
export function pageOf(tab: ActiveTab): SourcePage {
  return {
    url: tab.url,
    loading: tab.loading,
    enter: () => enter(tab),
    deliver: messageTab(tab.id),
    whenLoaded: (limit) => whenLoaded(tab.id, limit),
  };
}

async function enter({ id, url, loading }: ActiveTab): Promise<Entry> {
  const [script, state] = await Promise.all([inject(id, SCRIPT), pageState(id)]);
  if (script.ok && state.ok) return state;
  const reason = failureOfRefusal({
    url,
    message: [script, state].flatMap((one) => (one.ok ? [] : one.message)).join(' '),
    mayReadFiles: await mayReadFiles(),
    wasLoading: loading,
  });
  return { ok: false, reason };
}
