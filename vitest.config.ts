import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { BROWSER_NAMES, findBrowser, type BrowserName } from './scripts/browsers/find';
import packageJson from './package.json' with { type: 'json' };

const DOM_TESTS = '**/*.dom.test.{ts,tsx}';

/* Known in advance, so that no package is met in the middle of a run, which would reload it. */
const PACKAGES = [
  ...Object.keys(packageJson.dependencies),
  'preact/hooks',
  'preact/jsx-runtime',
  'preact/jsx-dev-runtime',
  'axe-core',
  'yaml',
  'fflate',
  'csv-parse/browser/esm/sync',
];

/** Plain node: pure logic. */
const unit: TestProjectConfiguration = {
  test: {
    name: 'unit',
    environment: 'node',
    include: ['{src,tests,scripts,bench}/**/*.test.{ts,tsx}'],
    exclude: [DOM_TESTS],
  },
};

/** Tests that need a real DOM run in the installed Chromium. */
function dom(): TestProjectConfiguration {
  const executablePath = findBrowser('chromium');
  return {
    optimizeDeps: { include: PACKAGES },
    test: {
      name: 'dom',
      include: [`{src,tests,bench}/${DOM_TESTS}`],
      testTimeout: 60_000,
      expect: { poll: { timeout: 20_000 } },
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: {
            ...(executablePath === undefined ? {} : { executablePath }),
            args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
          },
        }),
        instances: [{ browser: 'chromium' }],
      },
    },
  };
}

/** The built extension in a real browser; `inject('browser')` tells a spec which. */
function endToEnd(browser: BrowserName): TestProjectConfiguration {
  return {
    test: {
      name: `e2e-${browser}`,
      environment: 'node',
      include: ['e2e/**/*.e2e.ts'],
      provide: { browser },
      fileParallelism: false,
      /* None is waited out where all is well; a slow machine may need them. */
      testTimeout: 180_000,
      hookTimeout: 180_000,
      expect: { poll: { timeout: 40_000 } },
    },
  };
}

export default defineConfig({
  test: { projects: [unit, dom(), ...BROWSER_NAMES.map(endToEnd)] },
});

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}
