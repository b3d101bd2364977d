import * as v from 'valibot';
import {
  EnvelopeSchema,
  PAGE_MESSAGES,
  type PageMessageName,
  type PageRequest,
  type PageResponse,
} from './contract';

export type PageHandlers = {
  readonly [N in PageMessageName]: (request: PageRequest<N>) => Promise<PageResponse<N>>;
};

/**
 * The receiving side of the contract: a function that answers the messages which it knows and
 * returns `undefined` for all others.
 */
export function answerPage(handlers: PageHandlers) {
  return (message: unknown): Promise<unknown> | undefined => {
    const envelope = v.safeParse(EnvelopeSchema, message);
    if (!envelope.success || !isPageMessage(envelope.output.stet)) return undefined;
    const name = envelope.output.stet;
    const request = v.safeParse(PAGE_MESSAGES[name].request, envelope.output.request);
    return request.success ? handlers[name](request.output) : undefined;
  };
}

function isPageMessage(name: string): name is PageMessageName {
  return Object.hasOwn(PAGE_MESSAGES, name);
}
