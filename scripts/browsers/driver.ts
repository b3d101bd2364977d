import type { BrowserName } from './find';
import type { SitePorts } from '../serve-sites';
import type { Point, Surface } from './surface';

/** What the address of the page ends with that Stet opens when it is installed. */
export const WELCOME = '/src/welcome/index.html';

export interface LaunchOptions {
  /** Path of the browser program. */
  readonly executable: string;
  /** Folder of the built extension for this browser. */
  readonly extension: string;
  readonly headless: boolean;
  /** Folder of the browser's profile; what Stet stored in it is there at the next launch. */
  readonly profile: string;
  /** Folder that downloads go to. */
  readonly downloads: string;
  /** BCP 47 tag of the browser's interface; else it is the reader's own. */
  readonly language?: string;
  /** Whether pages get the few colours that their reader has chosen, as with high contrast in Windows. */
  readonly hasForcedColors?: boolean;
  /** Port on loopback of a proxy for all addresses but loopback itself. */
  readonly proxyPort?: number;
  /** Whether the page that Stet opens when it is installed stays open. */
  readonly keepsWelcome?: boolean;
  /**
   * Match patterns of the sites that the reader has allowed. The extension's folder is written to
   * while it is installed.
   */
  readonly allowed?: readonly string[];
  /** Whether the browser keeps no more than 10 MiB for an extension that may not store without limit. */
  readonly isStorageLimited?: boolean;
  /** Leads all hosts of the web to these ports on loopback, and takes any certificate for good. */
  readonly sites?: SitePorts;
}

/** A web page in a tab. */
export interface Tab {
  readonly surface: Surface;
  /** Goes to an address. `committed` returns when the page begins, `loaded` when it is complete. */
  goto(url: string, until?: 'committed' | 'loaded'): Promise<void>;
  /** Brings the tab to the front and clicks the toolbar button of Stet, as a reader does. */
  openPopup(): Promise<Popup>;
  /** Waits for the reader over the page, for `limit` milliseconds at most. */
  reader(limit?: number): Promise<Surface>;
  /** Brings the tab to the front. */
  activate(): Promise<void>;
  /** Presses the keys of a command of the manifest, the tab being in front. */
  pressCommand(name: string): Promise<void>;
  /** Chooses an item of Stet in the context menu at a point of the page. */
  chooseMenuItem(item: MenuItem, at: Point): Promise<void>;
  /** What the toolbar button shows over this tab. */
  badge(): Promise<Badge>;
  close(): Promise<void>;
}

/** An item of Stet's in the context menu. */
export interface MenuItem {
  readonly id: string;
  /** What it says. */
  readonly title: string;
}

export interface Badge {
  readonly text: string;
  /** What the button is called. */
  readonly title: string;
}

/** The popup under the toolbar button. */
export interface Popup {
  readonly surface: Surface;
  close(): Promise<void>;
}

/** A running browser with Stet installed. */
export interface BrowserDriver {
  readonly name: BrowserName;
  /** Name and version, e.g. `firefox/153.7.0`. */
  readonly version: string;
  /** What the addresses of Stet's own pages begin with, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Opens a new tab, empty. */
  openTab(where?: 'front' | 'background'): Promise<Tab>;
  /** The page that Stet opened when it was installed, where it was to stay. */
  readonly welcome?: Tab;
  /** Takes sites back, by match patterns that were allowed, as the browser's own pages do. */
  forbidSites(patterns: readonly string[]): Promise<void>;
  /** Resolves when the browser has gone, however that came. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
  /** Ends the browser in the middle of whatever it does, as a crash would. */
  kill(): Promise<void>;
}
