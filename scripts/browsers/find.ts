import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const BROWSER_NAMES = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

/** The environment variable that names the program to use. */
export const PATH_VARIABLE: Readonly<Record<BrowserName, string>> = {
  chromium: 'CHROMIUM_PATH',
  firefox: 'FIREFOX_PATH',
};

/* On Linux a program is looked up on PATH; elsewhere browsers live at fixed places. */
const COMMANDS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
};
const EDGE_COMMANDS = ['microsoft-edge', 'microsoft-edge-stable'];

const MAC_APPS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

const WINDOWS_PROGRAMS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe'],
};

/**
 * Finds an installed browser: the environment variable first, then the usual places.
 * @returns the path of the program, or undefined when there is none.
 */
export function findBrowser(name: BrowserName): string | undefined {
  const chosen = process.env[PATH_VARIABLE[name]];
  if (chosen !== undefined && chosen !== '') return isProgram(chosen) ? chosen : undefined;
  return usualPlaces(name).find(isProgram);
}

function usualPlaces(name: BrowserName): string[] {
  if (process.platform === 'darwin') {
    const roots = ['/Applications', join(process.env['HOME'] ?? '', 'Applications')];
    return MAC_APPS[name].flatMap((app) => roots.map((root) => join(root, app)));
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (variable) => process.env[variable] ?? [],
    );
    return WINDOWS_PROGRAMS[name].flatMap((file) => roots.map((root) => join(root, file)));
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const commands =
    name === 'chromium' ? [...COMMANDS.chromium, ...EDGE_COMMANDS] : COMMANDS.firefox;
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
