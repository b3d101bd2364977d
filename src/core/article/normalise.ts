import { markCaptions } from './captions';
import { replaceEmbeds } from './embeds';
import { unwrapOpeners } from './headings';
import { loadLazyImages } from './images';
import { makeParagraphs } from './paragraphs';

/** Says in plain HTML what a page says by scripts, styles and class names. Changes the document. */
export function normalise(document: Document): void {
  unwrapOpeners(document);
  loadLazyImages(document);
  makeParagraphs(document);
  replaceEmbeds(document);
  markCaptions(document);
}
