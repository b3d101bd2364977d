import type { BrowserName } from './find';

/** What the build is made for; the folder under `dist/`. Edge takes the one for Chrome. */
export const TARGETS = ['chrome', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

export const TARGET_OF: Readonly<Record<BrowserName, Target>> = {
  chromium: 'chrome',
  firefox: 'firefox',
};
