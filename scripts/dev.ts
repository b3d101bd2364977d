import { watch } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from './build';
import { TARGETS } from './browsers/target';

const SOURCES = ['src', 'public', 'manifest.json', 'vite.config.ts'];
/** Files that are saved together are built together. */
const PAUSE = 200;

/**
 * `npm run dev`: builds for both browsers, again on each change, until Ctrl+C. (Vite's own watch
 * mode does not see changes behind the pages of an extension.)
 */
export async function main(): Promise<number> {
  let isStale = true;
  for (const source of SOURCES) watch(source, { recursive: true }, () => (isStale = true));
  for (;;) {
    if (isStale) {
      await sleep(PAUSE);
      isStale = false;
      await build(TARGETS);
      console.log(`${new Date().toLocaleTimeString()} Waiting for changes; Ctrl+C ends it`);
    }
    await sleep(PAUSE);
  }
}
