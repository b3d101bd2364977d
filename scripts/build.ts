import { join } from 'node:path';
import { TARGETS, type Target } from './browsers/target';
import { step } from './progress';
import { run } from './run';

const VITE = join('node_modules', 'vite', 'bin', 'vite.js');

/** `npm run build`: builds `dist/chrome` and `dist/firefox`. @returns the exit code. */
export async function main(): Promise<number> {
  return (await build(TARGETS)) ? 0 : 1;
}

/** Builds the extension and shows what went wrong. @returns whether all of it was built. */
export async function build(targets: readonly Target[]): Promise<boolean> {
  for (const target of targets) {
    const { ok, output } = await step(`Building dist/${target}`, () =>
      run(process.execPath, [VITE, 'build'], { env: { TARGET_BROWSER: target } }),
    );
    if (!ok) {
      console.error(output);
      return false;
    }
  }
  return true;
}
