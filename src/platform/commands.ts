import browser from 'webextension-polyfill';
import { activeTab } from './tabs';

/**
 * Runs when the reader presses the keys of a command of the manifest, which grants `activeTab`.
 * `onCommand` receives the tab in front.
 */
export function addCommand(name: string, onCommand: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== name) return;
    if (tab?.id !== undefined) onCommand(tab.id);
    else void activeTab().then((front) => front && onCommand(front.id));
  });
}

/** A command that readers can give keys. */
export interface Command {
  readonly name: string;
  /** In the language of the interface; empty for the toolbar button. */
  readonly description: string;
  /** As the browser writes it, e.g. `Alt+Shift+R`; empty where it has no keys. */
  readonly shortcut: string;
}

/** The commands of the manifest, with the keys that they have now. */
export async function listCommands(): Promise<readonly Command[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    shortcut,
  }));
}

/** Where Chrome and Edge let readers change the keys; extensions may open it, though not read it. */
const CHROME_SHORTCUTS = 'chrome://extensions/shortcuts';

/** Opens the browser's own page on which readers change the keys. */
export async function openShortcutSettings(): Promise<void> {
  /* Firefox alone has it, and the polyfill's types don't know it yet. */
  const { openShortcutSettings: open } = browser.commands as {
    openShortcutSettings?: () => Promise<void>;
  };
  if (open) await open.call(browser.commands);
  else await browser.tabs.create({ url: CHROME_SHORTCUTS });
}
