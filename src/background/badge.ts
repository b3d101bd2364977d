import { setBadge, type Badge } from '../platform/action';
import { formatList, formatNumber, getMessage, plural } from '../platform/i18n';
import { addressOf } from '../platform/tabs';
import { noteSigns, type PageSigns } from '../storage/page-signs';

/** Over the button of a page that is clean and has no highlights to count. */
const CLEAN = '✓';

/**
 * Shows over the toolbar button how many highlights the tab's page has, "3", or "3·1" with an orphan,
 * and whether it is clean. @param change what is news; the rest stays as long as the page does.
 */
export async function showSigns(
  tabId: number,
  change: Partial<Omit<PageSigns, 'page'>>,
): Promise<void> {
  const page = (await addressOf(tabId)) ?? '';
  await setBadge(tabId, badgeOf(await noteSigns(tabId, page, change)));
}

function badgeOf({ highlights, hidden, isRead }: PageSigns): Badge {
  const { placed, orphans } = highlights;
  const numbers = [...(placed + orphans > 0 ? [placed] : []), ...(orphans > 0 ? [orphans] : [])];
  const words = [
    ...(placed + orphans > 0 ? [plural('badge_highlights', placed)] : []),
    ...(orphans > 0 ? [plural('badge_orphans', orphans)] : []),
  ];
  const lines = [
    getMessage('actionTitle'),
    ...(words.length > 0 ? [formatList(words)] : []),
    ...(hidden === null ? [] : [plural('badge_hidden', hidden)]),
    ...(isRead ? [getMessage('badge_reader')] : []),
  ];
  const isClean = isRead || hidden !== null;
  const text = numbers.map(formatNumber).join('·');
  return { text: text === '' && isClean ? CLEAN : text, title: lines.join('\n') };
}
