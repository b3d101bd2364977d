import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import * as v from 'valibot';
import { bidiOf, Nothing, type Bidi } from './bidi';
import { WELCOME, type BrowserDriver, type LaunchOptions, type Popup, type Tab } from './driver';
import { EXTENSION_ID, EXTENSION_UUID, preferences } from './firefox-preferences';
import { killBrowser } from './kill';
import { findToolbar, type Toolbar } from './firefox-toolbar';
import { READER_LIMIT, READER_PAGE, Surface, type ColorScheme, type MouseStep } from './surface';

/** Longest that this takes, and how often it is asked, in ms. */
const REST = 5000;
const POLL = 50;

const ContextSchema = v.object({ context: v.string() });
const TreeSchema = v.object({
  contexts: v.array(v.object({ context: v.string(), url: v.string() })),
});
const FramesSchema = v.object({
  contexts: v.array(
    v.object({ children: v.array(v.object({ context: v.string(), url: v.string() })) }),
  ),
});
const PictureSchema = v.object({ data: v.string() });

/** Starts Firefox with the extension installed. How its popup is reached: see `firefox-toolbar.ts`. */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserDriver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    userDataDir: options.profile,
    handleSIGINT: false,
    /* Without it Firefox takes no other address for its settings service than its maker's. */
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: preferences(options),
    acceptInsecureCerts: options.sites !== undefined,
  });
  await browser.installExtension(options.extension);
  const bidi = bidiOf(browser);
  const toolbar = await findToolbar(bidi);
  await toolbar.pin(EXTENSION_ID);
  if (options.allowed) await toolbar.allowSites(EXTENSION_ID, options.allowed);
  const welcome = tabOf(bidi, toolbar, await contextAt(bidi, WELCOME));
  if (!options.keepsWelcome) await welcome.close();
  return {
    ...(options.keepsWelcome ? { welcome } : {}),
    name: 'firefox',
    version: await browser.version(),
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
    kill: async () => {
      await killBrowser(browser);
      await profileAtRest(options.profile);
    },
    extensionOrigin: `moz-extension://${EXTENSION_UUID}`,
    forbidSites: (patterns) => toolbar.forbidSites(EXTENSION_ID, patterns),
    openTab: async (where = 'front') => {
      const params = { type: 'tab', background: where === 'background' };
      const tab = await bidi.send('browsingContext.create', params, ContextSchema);
      return tabOf(bidi, toolbar, tab.context);
    },
  };
}

/** Once the process has gone, puppeteer puts back the files that it had changed in the profile. */
async function profileAtRest(profile: string): Promise<void> {
  const changed = ['prefs.js', 'user.js'].map((file) => join(profile, `${file}.puppeteer`));
  for (let left = REST / POLL; left > 0 && changed.some(existsSync); left -= 1) await sleep(POLL);
}

function tabOf(bidi: Bidi, toolbar: Toolbar, context: string): Tab {
  const activate = async () => {
    await bidi.send('browsingContext.activate', { context }, Nothing);
  };
  return {
    surface: new ContextSurface(bidi, toolbar, context),
    goto: async (url, until = 'loaded') => {
      const before = await addressOf(bidi, context);
      const wait = until === 'loaded' ? 'complete' : 'none';
      const asked = bidi.send('browsingContext.navigate', { context, url, wait }, Nothing);
      /* Firefox also refuses when a script of the page, already there, changes the address. */
      await asked.catch(async (error: unknown) => {
        const after = await bidi.evaluate(context, 'document.documentURI').catch(() => '');
        if (!after.startsWith(new URL(url).origin)) throw error;
      });
      while (url !== before && (await addressOf(bidi, context)) === before) await sleep(20);
    },
    openPopup: async () => {
      await activate();
      return popupOf(bidi, toolbar, await toolbar.click(EXTENSION_ID));
    },
    reader: async (limit = READER_LIMIT) => {
      for (const end = Date.now() + limit; Date.now() < end;) {
        const frame = await readerOf(bidi, context);
        if (frame) return new ContextSurface(bidi, toolbar, frame, context);
        await sleep(POLL);
      }
      throw new Error(`The reader did not come within ${limit / 1000} s.`);
    },
    activate,
    pressCommand: async (name) => {
      await activate();
      await toolbar.pressCommand(EXTENSION_ID, name);
    },
    chooseMenuItem: async ({ title }, { x, y }) => {
      await activate();
      const [at, press] = [{ x: Math.round(x), y: Math.round(y) }, { button: 2 }];
      const actions = [
        { type: 'pointerMove', ...at },
        { type: 'pointerDown', ...press },
        { type: 'pointerUp', ...press },
      ];
      const source = { type: 'pointer', id: 'mouse', actions };
      await bidi.send('input.performActions', { context, actions: [source] }, Nothing);
      await toolbar.chooseMenuItem(title);
    },
    badge: async () => {
      await activate();
      return toolbar.badge(EXTENSION_ID);
    },
    close: async () => {
      await bidi.send('browsingContext.close', { context }, Nothing);
    },
  };
}

async function addressOf(bidi: Bidi, context: string): Promise<string | undefined> {
  const params = { root: context, maxDepth: 0 };
  return (await bidi.send('browsingContext.getTree', params, TreeSchema)).contexts[0]?.url;
}

/** Waits for a tab whose address ends so. @returns its browsing context. */
async function contextAt(bidi: Bidi, ending: string): Promise<string> {
  for (let left = REST / POLL; left > 0; left -= 1) {
    const { contexts } = await bidi.send('browsingContext.getTree', {}, TreeSchema);
    const found = contexts.find(({ url }) => url.endsWith(ending));
    if (found) return found.context;
    await sleep(POLL);
  }
  throw new Error(`No tab has come to ${ending}.`);
}

async function readerOf(bidi: Bidi, context: string): Promise<string | undefined> {
  const params = { root: context, maxDepth: 1 };
  const { contexts } = await bidi.send('browsingContext.getTree', params, FramesSchema);
  return contexts[0]?.children.find(({ url }) => url.endsWith(READER_PAGE))?.context;
}

function popupOf(bidi: Bidi, toolbar: Toolbar, context: string): Popup {
  return {
    surface: new ContextSurface(bidi, toolbar, context),
    close: async () => {
      if (!(await toolbar.isOpen(context))) return;
      await bidi.evaluate(context, 'setTimeout(() => window.close())');
      while (await toolbar.isOpen(context)) await sleep(20);
    },
  };
}

/** WebDriver's code points for keys that are no characters (WebDriver §17.4.2). */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

class ContextSurface extends Surface {
  readonly #bidi: Bidi;
  readonly #toolbar: Toolbar;
  readonly #context: string;
  /** The tab or popup that it is in. */
  readonly #top: string;

  constructor(bidi: Bidi, toolbar: Toolbar, context: string, top = context) {
    super();
    this.#bidi = bidi;
    this.#toolbar = toolbar;
    this.#context = context;
    this.#top = top;
  }

  override run(expression: string): Promise<string> {
    return this.#bidi.evaluate(this.#context, expression);
  }

  override async mouse(steps: readonly MouseStep[]): Promise<void> {
    const actions = steps.map((step) => {
      if (step.type === 'down') return { type: 'pointerDown', button: 0 };
      if (step.type === 'up') return { type: 'pointerUp', button: 0 };
      return { type: 'pointerMove', x: Math.round(step.to.x), y: Math.round(step.to.y) };
    });
    await this.#perform({ type: 'pointer', id: 'mouse', actions });
  }

  protected override async chord(keys: readonly string[]): Promise<void> {
    const values = keys.map((key) => KEYS[key] ?? key);
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  async #perform(source: object): Promise<void> {
    const params = { context: this.#context, actions: [source] };
    await this.#bidi.send('input.performActions', params, Nothing);
  }

  override async screenshot(path: string): Promise<void> {
    const params = { context: this.#top };
    const { data } = await this.#bidi.send(
      'browsingContext.captureScreenshot',
      params,
      PictureSchema,
    );
    await writeFile(path, data, 'base64');
  }

  override async resize(width: number, height: number): Promise<void> {
    const params = { context: this.#top, viewport: { width, height } };
    await this.#bidi.send('browsingContext.setViewport', params, Nothing);
  }

  override setColorScheme(scheme: ColorScheme): Promise<void> {
    return this.#toolbar.setColorScheme(this.#top, scheme);
  }
}
