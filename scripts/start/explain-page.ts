import { explain, type Explanation } from '../../src/core/article/explain';
import { measure } from '../../src/core/article/copy/measure';
import { finish } from '../../src/core/article/work';

/** Explains the page in which it runs. */
export function explainHere(): Explanation {
  return explain(document, { url: location.href, layout: finish(measure(document)) });
}
