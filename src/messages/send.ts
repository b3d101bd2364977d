import * as v from 'valibot';
import {
  PAGE_MESSAGES,
  type PageMessageName,
  type PageRequest,
  type PageResponse,
} from './contract';

/** What came back: `silent` when nobody answered, `malformed` when it was not what the contract says. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: 'silent' | 'malformed' };

/**
 * Asks a page and checks its answer against the contract.
 * @param deliver carries a message to one page, e.g. `messageTab(id)` of the platform.
 */
export async function ask<N extends PageMessageName>(
  deliver: (message: unknown) => Promise<unknown>,
  name: N,
  request: PageRequest<N>,
): Promise<Answer<PageResponse<N>>> {
  let answer: unknown;
  try {
    answer = await deliver({ stet: name, request });
  } catch {
    return { ok: false, reason: 'silent' };
  }
  const parsed = v.safeParse(PAGE_MESSAGES[name].response, answer);
  return parsed.success
    ? { ok: true, value: parsed.output }
    : { ok: false, reason: answer === undefined ? 'silent' : 'malformed' };
}
