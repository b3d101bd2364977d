import { PUBLISHERS, type Publisher } from '../core/sites';
import type { CleanMode, Mode } from '../core/sites/choice';
import {
  ALL_SITES,
  dropSites,
  grantedSites,
  mayReadAllSites,
  requestSites,
} from '../platform/permissions';
import { writeSettings } from '../storage/settings';

/** On which sites stories are cleaned by themselves. */
export type Scope = 'none' | 'some' | 'all' | 'everywhere';

/** An answer to the one question. */
export interface Answer {
  readonly scope: Scope;
  /** The publishers of `some`. */
  readonly chosen: ReadonlySet<Publisher>;
  readonly mode: CleanMode;
}

/** All pages of a publisher, as match patterns. */
function patternsOfPublisher({ hosts }: Publisher): readonly string[] {
  return hosts.map((host) => `*://*.${host}/*`);
}

/** The publishers that an answer is about. */
export function publishersOf({ scope, chosen }: Answer): readonly Publisher[] {
  if (scope === 'some') return PUBLISHERS.filter((publisher) => chosen.has(publisher));
  return scope === 'none' ? [] : PUBLISHERS;
}

/**
 * Makes an answer true: asks the browser for what it needs and gives back what it doesn't. Has to be
 * called in a click. @returns whether the browser allows it; if not, nothing has changed.
 */
export async function giveAnswer(answer: Answer): Promise<boolean> {
  const wanted = patternsWanted(answer);
  const asked = wanted.length === 0 ? Promise.resolve(true) : requestSites(wanted);
  if (!(await asked.catch(() => false))) return false;
  const { scope, mode } = answer;
  const supported: Mode = scope === 'none' ? 'off' : mode;
  const others: Mode = scope === 'everywhere' ? mode : 'off';
  const stored = await writeSettings({ automatic: { supported, others } });
  await dropUnwanted(answer, new Set(wanted));
  return stored.ok;
}

function patternsWanted(answer: Answer): readonly string[] {
  return answer.scope === 'everywhere'
    ? [ALL_SITES]
    : publishersOf(answer).flatMap(patternsOfPublisher);
}

/** Sites that the reader has allowed one by one are another matter, and stay. */
async function dropUnwanted({ scope }: Answer, wanted: ReadonlySet<string>): Promise<void> {
  if (scope === 'everywhere') return;
  const ours = new Set([ALL_SITES, ...PUBLISHERS.flatMap(patternsOfPublisher)]);
  const unwanted = (await grantedSites()).filter((one) => ours.has(one) && !wanted.has(one));
  if (unwanted.length > 0) await dropSites(unwanted).catch(() => false);
}

/** The answer that the browser's permissions amount to now. */
export async function presentAnswer(mode: CleanMode): Promise<Answer> {
  const [isEverywhere, granted] = await Promise.all([mayReadAllSites(), grantedSites()]);
  const patterns = new Set(granted);
  const chosen = new Set(
    PUBLISHERS.filter((one) => patternsOfPublisher(one).every((pattern) => patterns.has(pattern))),
  );
  if (isEverywhere) return { scope: 'everywhere', chosen, mode };
  if (chosen.size === 0) return { scope: 'none', chosen, mode };
  return { scope: chosen.size === PUBLISHERS.length ? 'all' : 'some', chosen, mode };
}
