import type { Browser } from 'puppeteer-core';
import * as v from 'valibot';

/** Sends WebDriver BiDi commands (https://www.w3.org/TR/webdriver-bidi/) to Firefox. */
export interface Bidi {
  /** @returns the result, checked. Throws with the browser's message when it refuses. */
  send<S extends v.GenericSchema>(
    method: string,
    params: object,
    schema: S,
  ): Promise<v.InferOutput<S>>;
  /** Evaluates an expression in a browsing context and waits for the string that it promises. */
  evaluate(context: string, expression: string): Promise<string>;
}

export const Nothing = v.unknown();

const EvaluationSchema = v.variant('type', [
  v.object({
    type: v.literal('success'),
    result: v.union([
      v.object({ type: v.literal('string'), value: v.string() }),
      v.pipe(
        v.object({ type: v.string() }),
        v.transform(() => ({ value: '' })),
      ),
    ]),
  }),
  v.object({ type: v.literal('exception'), exceptionDetails: v.object({ text: v.string() }) }),
]);

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Puppeteer's own connection, which reaches what its interface for Firefox does not offer. */
export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as { connection: Connection };
  const send: Bidi['send'] = async (method, params, schema) =>
    v.parse(schema, (await connection.send(method, params)).result);
  return {
    send,
    evaluate: async (context, expression) => {
      const params = { expression, awaitPromise: true, target: { context } };
      const answer = await send('script.evaluate', params, EvaluationSchema);
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return answer.result.value;
    },
  };
}
