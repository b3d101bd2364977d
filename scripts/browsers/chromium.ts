import puppeteer, {
  TargetType,
  type Browser,
  type Extension,
  type Frame,
  type KeyInput,
  type Page,
  type Target,
} from 'puppeteer-core';
import { dispatchEvent, readBadge } from './chromium-background';
import type { SitePorts } from '../serve-sites';
import { killBrowser } from './kill';
import { prepareProfile } from './chromium-profile';
import { forbidSites, installAllowed } from './chromium-sites';
import { WELCOME, type BrowserDriver, type LaunchOptions, type Popup, type Tab } from './driver';
import { READER_LIMIT, READER_PAGE, Surface, type ColorScheme, type MouseStep } from './surface';

/* Without these the browser itself asks servers of its maker. Two of its services, sign-in and
   updates of components, have no switch; they are given an address that refuses. */
export const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying,OptimizationHints',
  '--component-updater=url-source=http://127.0.0.1:1/',
  '--gaia-url=http://127.0.0.1:1/',
  '--no-first-run',
  '--no-default-browser-check',
];

/**
 * Starts Chromium (or Chrome, or Edge) with the extension installed. The popup is the real one: the
 * toolbar button is clicked by `Extensions.triggerAction` of the DevTools protocol, which grants
 * `activeTab` as a reader's click does.
 */
export async function launchChromium(options: LaunchOptions): Promise<BrowserDriver> {
  await prepareProfile(options.profile, options.extension, options.downloads);
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.headless,
    userDataDir: options.profile,
    defaultViewport: null,
    enableExtensions: true,
    pipe: true,
    handleSIGINT: false,
    env: environment(options),
    args: launchArguments(options),
  });
  const id = await (options.allowed
    ? installAllowed(browser, options.extension, options.allowed)
    : browser.installExtension(options.extension));
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('The extension was installed but is not listed.');
  const driver = driverOf(browser, extension, await browser.version());
  if (options.allowed) return driver;
  const welcome = await browser.waitForTarget((target) => target.url().endsWith(WELCOME));
  const page = await welcome.asPage();
  if (options.keepsWelcome) return { ...driver, welcome: tabOf(browser, extension, page) };
  await page.close();
  return driver;
}

/* On Linux the language comes from the environment, elsewhere from an argument. */
function environment({ language }: LaunchOptions): NodeJS.ProcessEnv {
  return language === undefined ? process.env : { ...process.env, LANGUAGE: language };
}

function launchArguments(options: LaunchOptions): string[] {
  const { proxyPort, language, sites, hasForcedColors = false } = options;
  return [
    ...QUIET,
    '--window-size=1280,900',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(hasForcedColors ? ['--force-high-contrast'] : []),
    ...(language === undefined ? [] : [`--lang=${language}`]),
    ...(proxyPort === undefined ? [] : [`--proxy-server=127.0.0.1:${proxyPort}`]),
    ...(sites === undefined ? [] : ['--ignore-certificate-errors', ledTo(sites)]),
  ];
}

function ledTo({ http, https }: SitePorts): string {
  return `--host-resolver-rules=MAP *:80 127.0.0.1:${http}, MAP *:443 127.0.0.1:${https}`;
}

function driverOf(browser: Browser, extension: Extension, version: string): BrowserDriver {
  return {
    name: 'chromium',
    version,
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
    kill: () => killBrowser(browser),
    extensionOrigin: `chrome-extension://${extension.id}`,
    forbidSites: (patterns) => forbidSites(browser, extension.id, patterns),
    openTab: async (where = 'front') => {
      const background = where === 'background';
      return tabOf(browser, extension, await browser.newPage({ type: 'tab', background }));
    },
  };
}

function tabOf(browser: Browser, extension: Extension, page: Page): Tab {
  return {
    surface: new PageSurface(page),
    goto: async (url, until = 'loaded') => {
      if (until === 'loaded') {
        await page.goto(url);
        return;
      }
      const committed = new Promise((resolve) => page.once('framenavigated', resolve));
      await page.evaluate((address) => void (location.href = address), url);
      await committed;
    },
    openPopup: async () => {
      await page.bringToFront();
      const before = new Set(browser.targets());
      const isPopup = (target: Target) =>
        !before.has(target) &&
        target.type() === TargetType.PAGE &&
        target.url().startsWith(`chrome-extension://${extension.id}/`);
      const [target] = await Promise.all([
        browser.waitForTarget(isPopup),
        page.triggerExtensionAction(extension),
      ]);
      return popupOf(await target.asPage());
    },
    reader: async (timeout = READER_LIMIT) => {
      const isReader = (frame: Frame) => frame.url().endsWith(READER_PAGE);
      return new PageSurface(page, await page.waitForFrame(isReader, { timeout }));
    },
    activate: () => page.bringToFront(),
    pressCommand: async (name) => {
      await page.bringToFront();
      await dispatchEvent(browser, extension, 'commands.onCommand', name);
    },
    chooseMenuItem: async ({ id }) => {
      await page.bringToFront();
      await dispatchEvent(browser, extension, 'contextMenus.onClicked', { menuItemId: id });
    },
    badge: async () => {
      await page.bringToFront();
      return readBadge(browser, extension);
    },
    close: () => page.close(),
  };
}

function popupOf(page: Page): Popup {
  const closed = new Promise<void>((resolve) => page.once('close', () => resolve()));
  return {
    surface: new PageSurface(page),
    close: async () => {
      if (page.isClosed()) return;
      await page.evaluate('setTimeout(() => window.close())');
      await closed;
    },
  };
}

/** A page may close at the click that it is given, before the browser says that it was given. */
function exceptOfClosed(error: unknown): void {
  if (!(error instanceof Error && error.message.endsWith('Target closed'))) throw error;
}

class PageSurface extends Surface {
  readonly #page: Page;
  /** The page's own, or one that fills the window. */
  readonly #frame: Frame;

  constructor(page: Page, frame = page.mainFrame()) {
    super();
    this.#page = page;
    this.#frame = frame;
  }

  override run(expression: string): Promise<unknown> {
    return this.#frame.evaluate(expression);
  }

  override async mouse(steps: readonly MouseStep[]): Promise<void> {
    const { mouse } = this.#page;
    for (const step of steps) {
      if (step.type === 'move') await mouse.move(step.to.x, step.to.y);
      else if (step.type === 'down') await mouse.down();
      else await mouse.up().catch(exceptOfClosed);
    }
  }

  protected override async chord(keys: readonly string[]): Promise<void> {
    const { keyboard } = this.#page;
    /* Puppeteer knows the keys of a US keyboard; other characters are entered as text. */
    const known = keys.every((key) => /^([ -~]|[A-Z]\w+)$/.test(key));
    if (!known) return keyboard.sendCharacter(keys.join(''));
    for (const key of keys) await keyboard.down(key as KeyInput);
    for (const key of keys.toReversed()) await keyboard.up(key as KeyInput);
  }

  override async screenshot(path: string): Promise<void> {
    await this.#page.screenshot({ path: path });
  }

  override async resize(width: number, height: number): Promise<void> {
    await this.#page.setViewport({ width, height });
  }

  override async setColorScheme(scheme: ColorScheme): Promise<void> {
    await this.#page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }
}
