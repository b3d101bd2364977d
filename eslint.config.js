import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import boundaries from 'eslint-plugin-boundaries';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const CLEANING = ['@mozilla/readability', 'dompurify', 'approx-string-match'];
const MARKDOWN = ['turndown', 'marked'];
const FILES = ['client-zip', 'papaparse', 'fflate', '@streamparser/json', 'uuid'];
const VIEW = ['preact', '@preact/signals'];
const LISTS = ['@tanstack/virtual-core'];
const BELOW_STORY = ['core', 'messages', 'platform', 'storage', 'ui'];
const BELOW_SURFACES = [...BELOW_STORY, 'story'];

/**
 * The import arrows, a room of `src/` each: the rooms it may import besides itself (`types`: only
 * by `import type`; `files`: only this file of another room), and the packages. All else fails.
 */
const ARROWS = {
  core: { rooms: [], packages: [...CLEANING, ...MARKDOWN, ...FILES, 'valibot'] },
  messages: { rooms: ['core'], packages: ['valibot'] },
  platform: {
    rooms: ['messages'],
    types: ['core'],
    packages: ['webextension-polyfill', 'valibot'],
  },
  storage: { rooms: ['core', 'platform'], packages: ['valibot'] },
  ui: { rooms: ['core'], files: ['src/platform/i18n.ts'], packages: VIEW },
  story: { rooms: BELOW_STORY, packages: ['valibot', ...VIEW] },
  /* The surfaces: each may use all of the above, never another surface. */
  background: { rooms: BELOW_SURFACES, packages: ['valibot'] },
  content: { rooms: BELOW_SURFACES, packages: ['valibot', ...VIEW] },
  reader: { rooms: BELOW_SURFACES, packages: ['valibot', ...VIEW] },
  popup: { rooms: BELOW_SURFACES, packages: ['valibot', ...VIEW] },
  welcome: { rooms: BELOW_SURFACES, packages: VIEW },
  options: { rooms: BELOW_SURFACES, packages: ['valibot', ...VIEW] },
  library: { rooms: BELOW_SURFACES, packages: ['valibot', ...VIEW, ...LISTS] },
};

const policies = Object.entries(ARROWS).flatMap(([room, arrow]) => {
  const { rooms, types = [], files = [], packages } = arrow;
  const from = { element: { type: room } };
  return [
    { from, allow: { to: { element: { types: { anyOf: [room, ...rooms] } } } } },
    { from, allow: { to: { element: { types: { anyOf: types } } }, dependency: { kind: 'type' } } },
    { from, allow: { to: { file: { path: files } } } },
    { from, allow: { to: { module: { origin: 'external', source: packages } } } },
  ];
});

/** Style sheets are a room's own; `?inline` hides them from the resolver. */
const styles = { allow: { dependency: { source: '[.]/*.css*' } } };

const importArrows = {
  files: ['src/**/*.{ts,tsx}'],
  ignores: ['**/*.test.{ts,tsx}'],
  plugins: { boundaries },
  settings: {
    'import/resolver': { node: { extensions: ['.ts', '.tsx'] } },
    'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
    'boundaries/elements': Object.keys(ARROWS).map((room) => ({
      type: room,
      pattern: `src/${room}`,
      partialMatch: false,
    })),
  },
  rules: {
    'boundaries/no-unknown-files': 'error',
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        checkUnknownLocals: true,
        message:
          'Against the import arrows: {{from.element.type}} may not import {{dependency.source}}. See ARROWS in eslint.config.js and ARCHITECTURE.md.',
        policies: [...policies, styles],
      },
    ],
  },
};

/** The extension sends nothing: whoever needs one of these has to argue it in a review first. */
const SENDS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'];
const EXTENSION_API = ['browser', 'chrome'];

const banned = (names, message) => names.map((name) => ({ name, message }));

const promises = {
  files: ['src/**/*.{ts,tsx}'],
  ignores: ['**/*.test.{ts,tsx}'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...banned(SENDS, 'Nothing leaves the reader’s machine.'),
      ...banned(EXTENSION_API, 'Only src/platform knows the extension API.'),
    ],
    'no-restricted-properties': [
      'error',
      { property: 'sendBeacon', message: 'Nothing leaves the reader’s machine.' },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
        message: 'Show HTML with toFragment(safeHtml) and replaceChildren.',
      },
      {
        selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
        message: 'Show HTML with toFragment(safeHtml) and replaceChildren.',
      },
    ],
  },
};

/** It gets the further pages of a story from the site that the reader is on, when they ask for them. */
const asksTheSite = {
  files: ['src/content/fetch-page.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...banned(
        SENDS.filter((name) => name !== 'fetch'),
        'Nothing leaves the reader’s machine.',
      ),
      ...banned(EXTENSION_API, 'Only src/platform knows the extension API.'),
    ],
  },
};

const types = {
  rules: {
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
    eqeqeq: 'error',
  },
};

export default defineConfig(
  { ignores: ['dist/', 'out/', 'tests/fixtures/', 'bench/results/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, types],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  { files: ['public/*.js'], languageOptions: { globals: globals.browser, sourceType: 'script' } },
  importArrows,
  promises,
  asksTheSite,
  prettier,
);
