import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { TARGETS, type Target } from './browsers/target';
import { step } from './progress';
import { run } from './run';

const VITE = join('node_modules', 'vite', 'bin', 'vite.js');

/** `npm run build [-- --watch]`: builds `dist/chrome` and `dist/firefox`. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { watch: { type: 'boolean' } } });
  if (values.watch) {
    console.log('Building for both browsers, again on each change. Ctrl+C ends it.');
    const watching = await Promise.all(TARGETS.map((target) => vite(target, ['--watch'])));
    return watching.every((ended) => ended.ok) ? 0 : 1;
  }
  const built = await build(TARGETS);
  return built ? 0 : 1;
}

/** Builds the extension and shows what went wrong. @returns whether all of it was built. */
export async function build(targets: readonly Target[]): Promise<boolean> {
  for (const target of targets) {
    const { ok, output } = await step(`Building dist/${target}`, () => vite(target, []));
    if (!ok) {
      console.error(output);
      return false;
    }
  }
  return true;
}

function vite(target: Target, options: readonly string[]) {
  const env = { TARGET_BROWSER: target };
  const show = options.includes('--watch');
  return run(process.execPath, [VITE, 'build', ...options], { env, show });
}
