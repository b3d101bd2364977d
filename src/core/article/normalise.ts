import { markCaptions } from './captions';
import { replaceEmbeds } from './embeds';
import { unwrapOpeners } from './headings';
import { loadLazyImages } from './images';
import { makeParagraphs } from './paragraphs';
import type { Work } from './work';

/** Says in plain HTML what a page says by scripts, styles and class names. Changes the document. */
export function* normalise(document: Document): Work<void> {
  unwrapOpeners(document);
  yield* loadLazyImages(document);
  yield* makeParagraphs(document);
  yield* replaceEmbeds(document);
  yield* markCaptions(document);
}
