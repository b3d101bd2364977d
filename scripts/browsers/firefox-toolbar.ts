import * as v from 'valibot';
import type { Bidi } from './bidi';
import type { Badge } from './driver';
import type { ColorScheme } from './surface';

/**
 * Firefox's own window, driven by scripts in its privileged scope (`--remote-allow-system-access`).
 * WebDriver knows tabs only. The toolbar button is clicked by the very function that a click calls,
 * which grants `activeTab` and opens the real popup; and `NavigableManager`, the browser's list of
 * what WebDriver may drive, is made to know that popup, so that it takes the same commands as a tab.
 */
export interface Toolbar {
  /** Takes the button of an extension out of the menu of extensions, into the toolbar itself. */
  pin(extensionId: string): Promise<void>;
  /** Clicks the button of an extension. @returns the browsing context of its popup. */
  click(extensionId: string): Promise<string>;
  /** Allows an extension sites, or takes them back, as the browser's page of extensions does. */
  allowSites(extensionId: string, patterns: readonly string[]): Promise<void>;
  forbidSites(extensionId: string, patterns: readonly string[]): Promise<void>;
  /** Whether the popup is still open. */
  isOpen(context: string): Promise<boolean>;
  setColorScheme(context: string, scheme: ColorScheme): Promise<void>;
  /** Runs the command of an extension in the window, as its keys do. */
  pressCommand(extensionId: string, name: string): Promise<void>;
  /** Chooses an item of the context menu that is opening. */
  chooseMenuItem(title: string): Promise<void>;
  /** What the button shows over the tab in front. */
  badge(extensionId: string): Promise<Badge>;
}

const TreeSchema = v.object({
  contexts: v.array(v.object({ context: v.string(), url: v.string() })),
});

const BadgeSchema = v.object({ text: v.string(), title: v.string() });

const POPUPS = `
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs');
  const popups = () => [...Services.wm.getEnumerator('navigator:browser')].flatMap((window) =>
    [...window.document.querySelectorAll('browser[webextension-view-type="popup"]')]);
  const idOf = (browser) => {
    browser.permanentKey ??= {};
    return NavigableManager.getIdForBrowser(browser);
  };`;

const KNOW_POPUPS = `(() => { ${POPUPS}
  const tabById = NavigableManager.getBrowserById.bind(NavigableManager);
  NavigableManager.getBrowserById = (id) =>
    tabById(id) ?? popups().find((browser) => idOf(browser) === id) ?? null;
})()`;

const ACTION = (extensionId: string) => `
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
  const action = ExtensionParent.apiManager.global.browserActionFor(extension);`;

const PIN = (extensionId: string) => `(() => { ${ACTION(extensionId)}
  CustomizableUI.addWidgetToArea(action.widget.id, CustomizableUI.AREA_NAVBAR);
})()`;

const SITES = (
  extensionId: string,
  deed: 'add' | 'remove',
  patterns: readonly string[],
) => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs');
  const id = ${JSON.stringify(extensionId)};
  const permissions = { permissions: [], origins: ${JSON.stringify(patterns)} };
  await ExtensionPermissions.${deed}(id, permissions, WebExtensionPolicy.getByID(id).extension);
})()`;

const CLICK = (extensionId: string) => `(async () => { ${POPUPS} ${ACTION(extensionId)}
  /* A click while a popup is open would close it. */
  for (const browser of popups()) browser.closest('panel')?.hidePopup();
  await action.triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));
  const shown = (browser) => browser.currentURI?.spec.startsWith('moz-extension:')
    && browser.closest('panel')?.state === 'open';
  for (let tries = 0; tries < 200; tries += 1) {
    const popup = popups().find(shown);
    if (popup) return idOf(popup);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The toolbar button was clicked, but no popup opened within 10 s.');
})()`;

const IS_OPEN = (context: string) => `(() => { ${POPUPS}
  return String(popups().some((browser) => idOf(browser) === ${JSON.stringify(context)}));
})()`;

const SET_SCHEME = (context: string, scheme: ColorScheme) => `(() => { ${POPUPS}
  NavigableManager.getBrowsingContextById(${JSON.stringify(context)})
    .prefersColorSchemeOverride = ${JSON.stringify(scheme)};
})()`;

/* The key elements are those that the keyboard reaches; they are found by what the manifest says. */
const PRESS = (extensionId: string, name: string) => `(async () => {
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
  const { shortcut } = (await extension.shortcuts.allCommands())
    .find(({ name }) => name === ${JSON.stringify(name)});
  const letter = shortcut.split('+').at(-1);
  const key = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')]
    .find((candidate) => candidate.getAttribute('key') === letter);
  key.doCommand();
})()`;

const CHOOSE = (title: string) => `(async () => {
  const menu = document.getElementById('contentAreaContextMenu');
  for (let tries = 0; tries < 100 && menu.state !== 'open'; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const item = [...menu.querySelectorAll('menuitem')]
    .find((candidate) => candidate.label === ${JSON.stringify(title)} && !candidate.hidden);
  if (!item) throw new Error('The context menu has no such item.');
  /* Several items of one extension stand in a menu of their own. */
  const submenu = item.parentElement === menu ? undefined : item.parentElement;
  if (submenu && submenu.state !== 'open') {
    const opened = new Promise((resolve) => submenu.addEventListener('popupshown', resolve, { once: true }));
    submenu.parentElement.openMenu(true);
    await opened;
  }
  (submenu ?? menu).activateItem(item);
})()`;

const BADGE = (extensionId: string) => `(() => { ${ACTION(extensionId)}
  const { badgeText, title } = action.action.getContextData(gBrowser.selectedTab);
  return JSON.stringify({ text: badgeText, title });
})()`;

/** Finds Firefox's window and makes its popups known to WebDriver. */
export async function findToolbar(bidi: Bidi): Promise<Toolbar> {
  const run = async (script: string) => bidi.evaluate(await browserWindow(bidi), script);
  await run(KNOW_POPUPS);
  return {
    pin: async (extensionId) => {
      await run(PIN(extensionId));
    },
    allowSites: async (extensionId, patterns) => {
      await run(SITES(extensionId, 'add', patterns));
    },
    forbidSites: async (extensionId, patterns) => {
      await run(SITES(extensionId, 'remove', patterns));
    },
    click: (extensionId) => run(CLICK(extensionId)),
    isOpen: async (context) => (await run(IS_OPEN(context))) === 'true',
    setColorScheme: async (context, scheme) => {
      await run(SET_SCHEME(context, scheme));
    },
    pressCommand: async (extensionId, name) => {
      await run(PRESS(extensionId, name));
    },
    chooseMenuItem: async (title) => {
      await run(CHOOSE(title));
    },
    badge: async (extensionId) => v.parse(BadgeSchema, JSON.parse(await run(BADGE(extensionId)))),
  };
}

async function browserWindow(bidi: Bidi): Promise<string> {
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' }, TreeSchema);
  const main = tree.contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!main) throw new Error('Firefox shows no window.');
  return main.context;
}
