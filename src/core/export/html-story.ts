import { LANGUAGE_ATTRIBUTE } from '../article/sanitize';
import { colourOf } from '../highlights/annotate';
import type { OpenedStory } from './format';
import { element, noteAside } from './html-parts';
import { MARK, markedStory, NOTE, PAINT } from './marked-story';

/** What only the interface has a use for. */
const INTERFACE = 'target loading decoding referrerpolicy sizes tabindex role aria-label'.split(
  ' ',
);

/** The story as HTML that stands for itself: with marks and notes, and links in place of pictures. */
export function storyAsHtml(opened: OpenedStory): HTMLElement {
  const copy = markedStory(opened, colourOf);
  const page = copy.ownerDocument;
  for (const code of copy.querySelectorAll(`pre[${LANGUAGE_ATTRIBUTE}]`)) {
    code.setAttribute('class', `language-${code.getAttribute(LANGUAGE_ATTRIBUTE)}`);
  }
  for (const one of copy.querySelectorAll('*')) strip(one);
  const byId = new Map(
    opened.placed.map(({ annotation }) => [annotation.id as string, annotation]),
  );
  for (const note of copy.querySelectorAll(`[${NOTE}]`)) {
    const annotation = byId.get(note.getAttribute(NOTE) ?? '');
    if (annotation) note.replaceWith(noteAside(page, annotation));
  }
  for (const marked of copy.querySelectorAll(MARK)) {
    const mark = element(page, 'mark', { class: marked.getAttribute(PAINT) ?? '' });
    mark.append(...marked.childNodes);
    marked.replaceWith(mark);
  }
  for (const source of copy.querySelectorAll('source')) source.remove();
  for (const image of copy.querySelectorAll('img')) replacePicture(image);
  return copy;
}

function strip(one: Element): void {
  for (const name of one.getAttributeNames()) {
    const isOwn = name.startsWith('data-') && name !== NOTE && name !== PAINT;
    if (isOwn || INTERFACE.includes(name)) one.removeAttribute(name);
  }
}

/** A picture that the page would have to ask a server for becomes a link to it. */
function replacePicture(image: HTMLImageElement): void {
  image.removeAttribute('srcset');
  const source = image.getAttribute('src') ?? '';
  if (source.startsWith('data:')) return;
  const words = image.alt || source.split(/[?#]/)[0]?.split('/').at(-1) || source;
  const isLinked = image.closest('a') !== null;
  const page = image.ownerDocument;
  image.replaceWith(
    isLinked
      ? element(page, 'span', {}, `🖼 ${words}`)
      : element(page, 'a', { href: source, rel: 'noreferrer' }, `🖼 ${words}`),
  );
}
