import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { WELCOME } from './driver';

/**
 * Installs an extension for which the reader has allowed sites. The browser's question cannot be
 * answered by tools; but what an extension was installed with stays allowed when its next version
 * only asks for it; with the version its pages go. The manifest in the folder is as before afterwards.
 * @returns the id of the extension.
 */
export async function installAllowed(
  browser: Browser,
  folder: string,
  patterns: readonly string[],
): Promise<string> {
  const file = join(folder, 'manifest.json');
  const manifest = await readFile(file, 'utf8');
  await writeFile(
    file,
    JSON.stringify({ ...(JSON.parse(manifest) as object), host_permissions: patterns }),
  );
  await browser.installExtension(folder);
  await browser.waitForTarget((target) => target.url().endsWith(WELCOME));
  await writeFile(file, manifest);
  return browser.installExtension(folder);
}

/** Takes sites back on the browser's own page of the extension. */
export async function forbidSites(
  browser: Browser,
  extensionId: string,
  patterns: readonly string[],
): Promise<void> {
  const page = await browser.newPage({ type: 'tab', background: true });
  await page.goto(`chrome://extensions/?id=${extensionId}`);
  for (const pattern of patterns) {
    await page.evaluate(
      `chrome.developerPrivate.removeHostPermission(${JSON.stringify(extensionId)}, ${JSON.stringify(pattern)})`,
    );
  }
  await page.close();
}
