import { launchChromium } from './chromium';
import type { BrowserDriver, LaunchOptions } from './driver';
import type { BrowserName } from './find';
import { launchFirefox } from './firefox';

/** Starts a browser with Stet installed. Throws with the browser's own words when it does not start. */
export function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<BrowserDriver> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
