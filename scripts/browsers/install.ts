import { existsSync, readFileSync } from 'node:fs';
import { step } from '../progress';
import { run } from '../run';
import { findBrowser, PATH_VARIABLE, type BrowserName } from './find';

export type Found =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string };

const PACKAGE: Readonly<Record<BrowserName, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};
/** Without these, stories in many scripts show boxes for letters. */
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk'];

const NAME: Readonly<Record<BrowserName, string>> = {
  chromium: 'Chromium, Chrome or Edge',
  firefox: 'Firefox',
};

/**
 * Finds a browser; on Debian as root it installs the browser and the fonts where they are missing.
 * @returns the path of the program, or why there is none and what to install.
 */
export async function ensureBrowser(name: BrowserName): Promise<Found> {
  const chosen = process.env[PATH_VARIABLE[name]];
  const path = findBrowser(name);
  if (chosen) {
    const reason = `${PATH_VARIABLE[name]} is set to ${chosen}, where there is no program.`;
    return path === undefined ? { ok: false, reason } : { ok: true, path };
  }
  if (!mayUseApt()) {
    return path === undefined ? { ok: false, reason: advice(name) } : { ok: true, path };
  }
  const wanted = path === undefined ? [PACKAGE[name], ...FONTS] : FONTS;
  const failure = await installMissing(wanted);
  const installed = findBrowser(name);
  if (installed !== undefined) {
    if (failure !== undefined) console.warn(`  Some fonts are missing: ${failure}`);
    return { ok: true, path: installed };
  }
  return { ok: false, reason: `${failure ?? 'apt-get brought no browser.'}\n${advice(name)}` };
}

function advice(name: BrowserName): string {
  return (
    `${NAME[name]} is not installed where it usually is. Install it (on Debian: ` +
    `apt-get install ${PACKAGE[name]}), or set ${PATH_VARIABLE[name]} to the path of the program.`
  );
}

function mayUseApt(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return (
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** @returns what went wrong, if anything. */
async function installMissing(packages: readonly string[]): Promise<string | undefined> {
  const missing: string[] = [];
  for (const name of packages) if (!(await isInstalled(name))) missing.push(name);
  if (missing.length === 0) return undefined;
  return step(`Installing ${missing.join(', ')} with apt-get`, async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const update = await run('apt-get', ['update', '-q'], { env });
    if (!update.ok) return lastWords('apt-get update', update.output);
    const options = ['-y', '-q', '--no-install-recommends'];
    const install = await run('apt-get', ['install', ...options, ...missing], { env });
    return install.ok ? undefined : lastWords('apt-get install', install.output);
  });
}

async function isInstalled(name: string): Promise<boolean> {
  const { ok, output } = await run('dpkg-query', ['-W', '-f=${db:Status-Status}', name]);
  return ok && output.trim() === 'installed';
}

function lastWords(command: string, output: string): string {
  const line = output.trim().split('\n').at(-1) ?? '';
  return `“${command}” failed: ${line}`;
}
