import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';
import type { BrowserDriver, LaunchOptions, Popup, Tab } from '../scripts/browsers/driver';
import { findBrowser } from '../scripts/browsers/find';
import { launchBrowser } from '../scripts/browsers/launch';
import { TARGET_OF } from '../scripts/browsers/target';
import { serve, type StaticServer } from '../scripts/serve';
import { serveSites, type SiteAnswer, type SitesServer } from '../scripts/serve-sites';
import { startProxy, type RefusingProxy } from './proxy';

export const FIXTURES = 'tests/fixtures';
export const SAMPLE = '/sample-story.html';

/* Chromium fetches a dictionary when somebody first writes into a text field. */
const BROWSERS_OWN = /^redirector\.gvt1\.com:443$/;

export interface SessionOptions {
  /** Answers of the test's own server to paths that are no fixtures. */
  readonly routes?: Readonly<Record<string, RequestListener>>;
  /** Whether the reader has allowed Stet to read the test's server without being called. */
  readonly isSiteAllowed?: boolean;
  /** Pages of the web by their addresses, as HTML; other hosts are not there. */
  readonly sites?: Readonly<Record<string, string>>;
  /** Match patterns of the sites that the reader has allowed; they can be taken back. */
  readonly allowed?: readonly string[];
  /** Whether the page that Stet opens when it is installed stays open. */
  readonly keepsWelcome?: boolean;
  /** The only language in `_locales`, which every browser then takes, whatever it speaks itself. */
  readonly language?: string;
  readonly hasForcedColors?: boolean;
  /** Whether the reader has allowed Stet to save files among the downloads. */
  readonly isSavingAllowed?: boolean;
  /** Whether Stet may store no more than 10 MiB. */
  readonly isStorageLimited?: boolean;
}

/** All that surrounds a browser. */
interface Setting {
  readonly folder: string;
  readonly server: StaticServer;
  readonly proxy: RefusingProxy;
  readonly sites: SitesServer | undefined;
  readonly extension: string;
  readonly isStorageLimited: boolean;
  readonly hasForcedColors: boolean;
  /** What tools have installed goes with the browser, and what was allowed with that. */
  readonly allowed: readonly string[] | undefined;
}

/**
 * A reader at a browser with Stet, and a server with the fixtures. Nothing else can be reached: what
 * is asked of other machines ends in a proxy that notes it, or is led to this machine, too.
 */
export class Session {
  browser: BrowserDriver;
  readonly server: StaticServer;
  /** Where downloads go. */
  readonly downloads: string;
  readonly #folder: string;
  readonly #proxy: RefusingProxy;
  readonly #sites: SitesServer | undefined;
  readonly #launch: (first: Partial<LaunchOptions>) => Promise<BrowserDriver>;

  private constructor(setting: Setting, browser: BrowserDriver) {
    this.browser = browser;
    this.server = setting.server;
    this.downloads = join(setting.folder, 'downloads');
    this.#folder = setting.folder;
    this.#proxy = setting.proxy;
    this.#sites = setting.sites;
    this.#launch = (first) => launch(setting, first);
  }

  static async start({
    routes = {},
    sites: pages,
    allowed,
    keepsWelcome = false,
    isSiteAllowed = false,
    isSavingAllowed = false,
    isStorageLimited = false,
    language,
    hasForcedColors = false,
  }: SessionOptions = {}): Promise<Session> {
    const folder = await mkdtemp(join(tmpdir(), 'stet-e2e-'));
    const [server, proxy] = await Promise.all([serve(FIXTURES, { routes }), startProxy()]);
    const sites = pages && (await serveSites((address) => pageAt(pages, address)));
    const built = resolve('dist', TARGET_OF[inject('browser')]);
    const changes = {
      ...(isSiteAllowed ? { host_permissions: ['*://127.0.0.1/*'] } : {}),
      ...(isSavingAllowed ? { permissions: ['downloads'] } : {}),
      ...(isStorageLimited ? { without: 'unlimitedStorage' } : {}),
      ...(language === undefined ? {} : { default_locale: language }),
    };
    const isAsBuilt = Object.keys(changes).length === 0 && !allowed;
    const extension = isAsBuilt ? built : await withChanges(built, join(folder, 'copy'), changes);
    const kept = { isStorageLimited, hasForcedColors, allowed };
    const setting = { folder, server, proxy, sites, extension, ...kept };
    return new Session(setting, await launch(setting, { keepsWelcome }));
  }

  /** Closes the browser and starts it again with the same profile. */
  async restart(): Promise<void> {
    await this.browser.close();
    this.browser = await this.#launch({});
  }

  /** Kills the browser and starts it again with the same profile. */
  async crash(): Promise<void> {
    await this.browser.kill();
    this.browser = await this.#launch({});
  }

  /** @returns every request that was to leave this machine, but for those known as the browser's own. */
  async end(): Promise<readonly string[]> {
    await this.browser.close();
    await this.server.close();
    this.#proxy.close();
    await this.#sites?.close();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
    return this.#proxy.requests.filter((address) => !BROWSERS_OWN.test(address));
  }

  /** Opens a page of the test's server, or an address, in a new tab. */
  async open(page: string): Promise<Tab> {
    const tab = await this.browser.openTab();
    await tab.goto(this.address(page));
    return tab;
  }

  address(page: string): string {
    return page.startsWith('/') ? this.server.origin + page : page;
  }

  /** Opens a page, clicks the toolbar button, and waits for the story. */
  async read(page: string): Promise<{ tab: Tab; popup: Popup }> {
    const tab = await this.open(page);
    return { tab, popup: await openStory(tab) };
  }
}

/** Clicks the toolbar button and waits until the popup has painted the story. */
export async function openStory(tab: Tab): Promise<Popup> {
  const popup = await tab.openPopup();
  await popup.surface.waitUntil(() => performance.getEntriesByName('stet:story-painted').length);
  return popup;
}

/** Entries of the manifest, and what it is to do without. */
interface Changes {
  readonly host_permissions?: string[];
  readonly permissions?: string[];
  readonly default_locale?: string;
  /** A permission. */
  readonly without?: string;
}

/** A copy of the extension with what its reader has allowed or speaks, which no test tool can do. */
async function withChanges(
  built: string,
  copy: string,
  { without, ...changes }: Changes,
): Promise<string> {
  await cp(built, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { permissions: string[] };
  const kept = manifest.permissions.filter((permission) => permission !== without);
  const permissions = [...kept, ...(changes.permissions ?? [])];
  await writeFile(file, JSON.stringify({ ...manifest, ...changes, permissions }));
  const { default_locale: only } = changes;
  const locales = join(copy, '_locales');
  const others = only === undefined ? [] : (await readdir(locales)).filter((one) => one !== only);
  await Promise.all(others.map((one) => rm(join(locales, one), { recursive: true })));
  return copy;
}

async function launch(
  { folder, proxy, sites, extension, isStorageLimited, hasForcedColors, allowed }: Setting,
  first: Partial<LaunchOptions>,
): Promise<BrowserDriver> {
  const name = inject('browser');
  const executable = findBrowser(name);
  if (executable === undefined) throw new Error(`${name} is not installed.`);
  return launchBrowser(name, {
    executable,
    extension,
    headless: true,
    profile: join(folder, 'profile'),
    downloads: join(folder, 'downloads'),
    language: 'en-US',
    isStorageLimited,
    hasForcedColors,
    ...(allowed ? { allowed } : {}),
    ...(sites ? { sites: sites.ports } : { proxyPort: proxy.port }),
    ...first,
  });
}

/** The page at an address, whatever its scheme, query and fragment. */
function pageAt(pages: Readonly<Record<string, string>>, address: string): SiteAnswer | undefined {
  const { host, pathname } = new URL(address);
  const body = pages[`https://${host}${pathname}`];
  return body === undefined ? undefined : { body };
}
