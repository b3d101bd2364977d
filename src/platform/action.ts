import browser from 'webextension-polyfill';

/** What the toolbar button shows over one tab. */
export interface Badge {
  /** A few characters; empty for none. */
  readonly text: string;
  /** What the button is called, for the pointer and for screen readers. */
  readonly title: string;
}

const COLOUR = '#9c3020';

/** Shows a badge until the tab goes to another page. A tab that is gone by now is no failure. */
export async function setBadge(tabId: number, { text, title }: Badge): Promise<void> {
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
    action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    action.setBadgeText({ tabId, text }),
    action.setTitle({ tabId, title }),
  ]);
}
