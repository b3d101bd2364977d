import { spawn } from 'node:child_process';

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Shows what the program writes while it runs, instead of collecting it. */
  readonly show?: boolean;
}

/** How a program ended; `output` is what it wrote, if that was not shown. */
export interface Run {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs a program to its end. A program that is not there counts as one that failed. */
export function run(
  command: string,
  args: readonly string[],
  { env = {}, show = false }: RunOptions = {},
): Promise<Run> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Runs one of the scripts of `package.json`. */
export function runScript(name: string, args: readonly string[], options?: RunOptions) {
  return run('npm', ['run', '--silent', name, '--', ...args], options);
}
