/**
 * `node scripts/setup.mjs start|test|dev|build [arguments]`: installs the packages when they are
 * missing, then runs the TypeScript of that name. It runs before anything is installed, so it knows
 * Node alone.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const COMMANDS = ['start', 'test', 'dev', 'build'];
const OLDEST_NODE = [20, 19];
const HEARTBEAT = 10_000;
const ERROR_LINES = 4;

const scripts = dirname(fileURLToPath(import.meta.url));
const [command = '', ...args] = process.argv.slice(2);

process.chdir(dirname(scripts));
process.exitCode = await main();

/** @returns {Promise<number>} the exit code. */
async function main() {
  if (!COMMANDS.includes(command)) {
    return refuse(`Usage: node scripts/setup.mjs ${COMMANDS.join('|')} [arguments]`);
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    return refuse(
      `Stet needs Node ${OLDEST_NODE.join('.')} or later; this is Node ${process.versions.node}.`,
      'Get a newer one from https://nodejs.org and run the command again.',
    );
  }
  if (isOutdated() && !(await install())) return 1;

  const { register } = await import('tsx/esm/api');
  register();
  const script = await import(pathToFileURL(join(scripts, `${command}.ts`)).href);
  return script.main(args);
}

/* npm keeps a lock file of its own in `node_modules`, of what is there. */
function isOutdated() {
  const there = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).some(
    ([path, { version, optional, devOptional }]) =>
      path !== '' && !optional && !devOptional && there[path]?.version !== version,
  );
}

/** @param {string} lockFile */
function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

/** @returns {Promise<boolean>} whether the packages are there now. */
async function install() {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  console.error('▸ Installing the packages with npm, which takes a minute or two');
  const heartbeat = setInterval(() => console.error(`  … ${seconds()}`), HEARTBEAT);
  const failure = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  clearInterval(heartbeat);
  if (failure === undefined) {
    console.error(`  done in ${seconds()}`);
    return true;
  }
  refuse(
    `The packages could not be installed: ${failure}`,
    'Check that npm works here and reaches its registry (network, proxy), then run the command again.',
  );
  return false;
}

/**
 * @param {string[]} npmArguments
 * @returns {Promise<string | undefined>} what went wrong, if anything, in npm's first words about it.
 */
function npm(npmArguments) {
  /* npm tells where it lives when it is what started this script. */
  const own = process.env.npm_execpath;
  const child = own
    ? spawn(process.execPath, [own, ...npmArguments], { stdio: ['ignore', 'ignore', 'pipe'] })
    : spawn('npm', npmArguments, {
        stdio: ['ignore', 'ignore', 'pipe'],
        shell: process.platform === 'win32',
      });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (words += text));
  return new Promise((resolve) => {
    child.once('error', (error) =>
      resolve(error.code === 'ENOENT' ? 'there is no npm on this machine.' : error.message),
    );
    child.once('close', (code) => {
      const errors = words.split('\n').filter((line) => line.startsWith('npm error'));
      resolve(code === 0 ? undefined : ['npm says', ...errors.slice(0, ERROR_LINES)].join('\n'));
    });
  });
}

/** @param {string[]} lines */
function refuse(...lines) {
  console.error(lines.join('\n'));
  return 1;
}
