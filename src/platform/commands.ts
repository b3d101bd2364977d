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
