import * as v from 'valibot';
import {
  EnvelopeSchema,
  type Contract,
  type MessageName,
  type Request,
  type Response,
} from './contract';

export type Handlers<C extends Contract<C>> = {
  readonly [N in MessageName<C>]: (
    request: Request<C, N>,
    /** The tab of the page that asks, if it is in one. */
    tabId?: number,
  ) => Promise<Response<C, N>>;
};

/**
 * The receiving side of a contract: a function that answers the messages which it knows and
 * returns `undefined` for all others.
 */
export function answerMessages<C extends Contract<C>>(contract: C, handlers: Handlers<C>) {
  return (message: unknown, tabId?: number): Promise<unknown> | undefined => {
    const envelope = v.safeParse(EnvelopeSchema, message);
    if (!envelope.success || !isIn(contract, envelope.output.stet)) return undefined;
    const name = envelope.output.stet;
    const request = v.safeParse<C[typeof name]['request']>(
      contract[name].request,
      envelope.output.request,
    );
    return request.success ? handlers[name](request.output, tabId) : undefined;
  };
}

function isIn<C extends Contract<C>>(contract: C, name: string): name is MessageName<C> {
  return Object.hasOwn(contract, name);
}
