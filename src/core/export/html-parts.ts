import type { ArticleMetadata } from '../article/article';
import { colourOf, notesOf, tagsOf } from '../highlights/annotate';
import type { Annotation } from '../highlights/annotation';
import { renderNote } from '../highlights/note-html';

/** An element of a document that loads nothing. */
export function element(
  page: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  text = '',
): HTMLElement {
  const made = page.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value) made.setAttribute(key, value);
  }
  made.textContent = text;
  return made;
}

/** Who wrote the story, where and when, with a link to it. */
export function sourceParagraph(page: Document, metadata: ArticleMetadata): HTMLElement {
  const { authors, siteName, publishedTime, canonicalUrl } = metadata;
  const link = element(page, 'a', { href: canonicalUrl }, siteName || canonicalUrl);
  const paragraph = element(page, 'p');
  if (authors.length > 0) paragraph.append(`${authors.join(', ')} · `);
  paragraph.append(link);
  if (publishedTime) {
    const day = publishedTime.slice(0, 10);
    paragraph.append(' · ', element(page, 'time', { datetime: publishedTime }, day));
  }
  return paragraph;
}

/** A highlight on its own, where there is no place for it in the story. */
export function highlightBlock(page: Document, annotation: Annotation): HTMLElement {
  const block = element(page, 'section');
  const quote = element(page, 'blockquote', { dir: 'auto' });
  const lines = annotation.target.selector[0].exact.split(/[\r\n]+/).filter((line) => line.trim());
  for (const line of lines) {
    const paragraph = element(page, 'p');
    paragraph.append(element(page, 'mark', { class: colourOf(annotation) }, line));
    quote.append(paragraph);
  }
  block.append(quote);
  if (annotation.body.length > 0) block.append(noteAside(page, annotation));
  return block;
}

/** The note and the tags of a highlight. */
export function noteAside(page: Document, annotation: Annotation): HTMLElement {
  const aside = element(page, 'aside');
  for (const note of notesOf(annotation)) aside.append(renderNote(note));
  const tags = tagsOf(annotation);
  if (tags.length === 0) return aside;
  const list = element(page, 'p', { class: 'tags', dir: 'auto' });
  list.textContent = tags.map((tag) => `#${tag}`).join(', ');
  aside.append(list);
  return aside;
}
