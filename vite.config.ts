import preact from '@preact/preset-vite';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import webExtension from 'vite-plugin-web-extension';

const browser = process.env['TARGET_BROWSER'] ?? 'chrome';

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

/** One manifest for both browsers: `{{chrome}}.` and `{{firefox}}.` keys are resolved by the plugin. */
function manifest(): Record<string, unknown> {
  return { ...readJson('manifest.json'), version: readJson('package.json')['version'] };
}

export default defineConfig({
  plugins: [
    preact(),
    webExtension({
      browser,
      manifest,
      additionalInputs: [
        ...['extract', 'highlights', 'reader', 'tidy', 'visit'].map(
          (name) => `src/content/${name}.ts`,
        ),
        'src/library/index.html',
        'src/welcome/index.html',
        'src/reader/index.html',
        ...(browser === 'chrome' ? ['src/background/offscreen.html'] : []),
      ],
      disableAutoLaunch: true,
      skipManifestValidation: true,
    }),
  ],
  build: {
    outDir: `dist/${browser}`,
    emptyOutDir: true,
    target: 'es2022',
    /* As the manifest asks for: what these know is not written in older words. */
    cssTarget: ['chrome123', 'firefox142'],
    modulePreload: false,
    sourcemap: true,
  },
});
