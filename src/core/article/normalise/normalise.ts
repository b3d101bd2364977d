import { markCaptions } from './captions';
import { keepCodeLanguages } from '../code';
import { replaceCustomElements } from './custom-elements';
import { replaceEmbeds } from './embeds';
import { unwrapOpeners } from './headings';
import { loadLazyImages } from './images';
import { makeParagraphs } from './paragraphs';
import { keepAttributions } from './quotations';
import type { Work } from '../work';

/** Says in plain HTML what a page says by scripts, styles and class names. Changes what is below `root`. */
export function* normalise(root: Element): Work<void> {
  unwrapOpeners(root);
  keepCodeLanguages(root);
  keepAttributions(root);
  yield* loadLazyImages(root);
  yield* replaceCustomElements(root);
  yield* makeParagraphs(root);
  yield* replaceEmbeds(root);
  yield* markCaptions(root);
}
