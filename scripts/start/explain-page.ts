import { explain, type Explanation } from '../../src/core/article/explain';
import { measure } from '../../src/core/article/measure';

/** Explains the page in which it runs. */
export function explainHere(): Explanation {
  return explain(document, { url: location.href, layout: measure(document) });
}
