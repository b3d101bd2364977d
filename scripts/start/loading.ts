import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT = 20_000;

/**
 * Waits until a page has loaded; one that goes on loading for more than 20 s is no problem.
 * @param opened resolves when the browser says that all of it is there.
 * @returns why the page did not open, if it did not.
 */
export function loaded(opened: Promise<unknown>, url: string): Promise<string | undefined> {
  const problem = opened.then(
    () => undefined,
    (error: unknown) => `The browser could not open ${url}: ${networkErrorOf(messageOf(error))}`,
  );
  return Promise.race([problem, sleep(LIMIT, undefined, { ref: false })]);
}

/** The browser's own name for what went wrong, without the protocol's words around it. */
function networkErrorOf(message: string): string {
  return /net::ERR_\w+|NS_ERROR_\w+/.exec(message)?.[0] ?? message;
}

/** The first line of what went wrong. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? message;
}
