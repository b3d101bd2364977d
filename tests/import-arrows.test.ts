import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

/** The linter of this project, with the rules of the import arrows alone. */
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId.startsWith('boundaries/'),
});

/** The first run loads every plugin. */
const PATIENT = { timeout: 30_000 };

/** Whether a file at `path` may hold this import. */
async function allows(path: string, statement: string): Promise<boolean> {
  const [result] = await eslint.lintText(`${statement}\n`, { filePath: path });
  return result?.errorCount === 0;
}

const ALLOWED = [
  ['src/core/article/extract.ts', `import { Readability } from '@mozilla/readability';`],
  ['src/messages/contract.ts', `import { ExtractionSchema } from '../core/article/article';`],
  ['src/platform/tabs.ts', `import browser from 'webextension-polyfill';`],
  ['src/platform/tabs.ts', `import type { Article } from '../core/article/article';`],
  ['src/ui/Panel.tsx', `import { getMessage } from '../platform/i18n';`],
  ['src/popup/main.tsx', `import { ArticleView } from '../ui/ArticleView';`],
  ['src/popup/main.tsx', `import { App } from '../story/App';`],
  ['src/popup/main.tsx', `import './popup.css';`],
  ['src/content/extract.ts', `import styles from './page.css?inline';`],
] as const;

const FORBIDDEN = [
  ['src/core/article/extract.ts', `import { getMessage } from '../../platform/i18n';`],
  ['src/core/article/extract.ts', `import browser from 'webextension-polyfill';`],
  ['src/core/article/extract.ts', `import { readFileSync } from 'node:fs';`],
  ['src/core/article/extract.ts', `import { render } from 'preact';`],
  ['src/messages/contract.ts', `import { getMessage } from '../platform/i18n';`],
  ['src/platform/tabs.ts', `import { extract } from '../core/article/extract';`],
  ['src/ui/Panel.tsx', `import { activeTab } from '../platform/tabs';`],
  ['src/ui/Panel.tsx', `import { listen } from '../messages/listen';`],
  ['src/story/keep.ts', `import { wantedCopy } from '../popup/saved-copy';`],
  ['src/ui/Panel.tsx', `import { view } from '../story/session';`],
  ['src/popup/main.tsx', `import '../content/extract';`],
  ['src/popup/main.tsx', `const page = import('../content/extract');`],
  ['src/popup/main.tsx', `export * from '../background/main';`],
  ['src/popup/main.tsx', `import browser from 'webextension-polyfill';`],
  ['src/shared/text.ts', `export const x = 1;`],
] as const;

test.each(ALLOWED)('%s may: %s', PATIENT, async (path, statement) => {
  expect(await allows(path, statement)).toBe(true);
});

test.each(FORBIDDEN)('%s may not: %s', PATIENT, async (path, statement) => {
  expect(await allows(path, statement)).toBe(false);
});
