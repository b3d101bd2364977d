import * as v from 'valibot';
import type { Contract, MessageName, Request, Response } from './contract';

/** What came back: `silent` when nobody answered, `malformed` when it was not what the contract says. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: 'silent' | 'malformed' };

/**
 * Asks another context and checks its answer against the contract.
 * @param deliver carries a message there, e.g. `messageTab(id)` or `messageBackground` of the platform.
 */
export async function ask<C extends Contract<C>, N extends MessageName<C>>(
  contract: C,
  deliver: (message: unknown) => Promise<unknown>,
  name: N,
  request: Request<C, N>,
): Promise<Answer<Response<C, N>>> {
  let answer: unknown;
  try {
    answer = await deliver({ stet: name, request });
  } catch {
    return { ok: false, reason: 'silent' };
  }
  const parsed = v.safeParse<C[N]['response']>(contract[name].response, answer);
  return parsed.success
    ? { ok: true, value: parsed.output }
    : { ok: false, reason: answer === undefined ? 'silent' : 'malformed' };
}

/**
 * Asks, and if nobody answers asks once more when who is to answer was brought there.
 * @param bring tells whether that was possible.
 */
export async function askBringing<T>(
  question: () => Promise<Answer<T>>,
  bring: () => Promise<boolean>,
): Promise<Answer<T>> {
  const answer = await question();
  return !answer.ok && (await bring()) ? question() : answer;
}

/**
 * Tells another context something. No schema is needed for it, which keeps the script small that
 * every page gets. @returns the answer as it came, `undefined` where nobody answered.
 */
export async function tell<C extends Contract<C>, N extends MessageName<C>>(
  deliver: (message: unknown) => Promise<unknown>,
  name: N,
  request: Request<C, N>,
): Promise<unknown> {
  try {
    return await deliver({ stet: name, request });
  } catch {
    /* Nobody listens (any more): the extension was updated, say. */
    return undefined;
  }
}
