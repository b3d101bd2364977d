import type { Request } from '../messages/contract';
import type { PAGE_HIGHLIGHTS_MESSAGES } from '../messages/highlighting';
import { tell } from '../messages/send';
import type { VISIT_MESSAGES } from '../messages/visits';
import { messageBackground } from '../platform/runtime';

type Messages = typeof PAGE_HIGHLIGHTS_MESSAGES & typeof VISIT_MESSAGES;

/** Tells the background something about this page. @returns the answer as it came. */
export function tellBackground<N extends keyof Messages>(
  name: N,
  request: Request<Messages, N>,
): Promise<unknown> {
  return tell<Messages, N>(messageBackground, name, request);
}
