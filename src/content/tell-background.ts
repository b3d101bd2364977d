import type { Request } from '../messages/contract';
import type { PAGE_HIGHLIGHTS_MESSAGES } from '../messages/highlighting';
import { tell } from '../messages/send';
import { messageBackground } from '../platform/runtime';

type Messages = typeof PAGE_HIGHLIGHTS_MESSAGES;

/** Tells the background something about this page. */
export function tellBackground<N extends keyof Messages>(
  name: N,
  request: Request<Messages, N>,
): Promise<void> {
  return tell<Messages, N>(messageBackground, name, request);
}
