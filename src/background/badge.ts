import { setBadge, type Badge } from '../platform/action';
import { formatList, formatNumber, getMessage, plural } from '../platform/i18n';

/** How many highlights of a page's story are on the page, and how many have no place there. */
export interface HighlightCount {
  readonly placed: number;
  readonly orphans: number;
}

/** Shows over the toolbar button how many highlights the tab's page has: "3", or "3·1" with an orphan. */
export function showCount(tabId: number, count: HighlightCount): Promise<void> {
  return setBadge(tabId, badgeOf(count));
}

function badgeOf({ placed, orphans }: HighlightCount): Badge {
  const action = getMessage('actionTitle');
  if (placed + orphans === 0) return { text: '', title: action };
  const numbers = orphans > 0 ? [placed, orphans] : [placed];
  const words = [plural('badge_highlights', placed)];
  if (orphans > 0) words.push(plural('badge_orphans', orphans));
  return { text: numbers.map(formatNumber).join('·'), title: `${action}\n${formatList(words)}` };
}
