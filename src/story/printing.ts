import { colourOf } from '../core/highlights/annotate';
import type { Annotation } from '../core/highlights/annotation';
import { element, highlightBlock, noteAside } from '../core/export/html-parts';
import { MARK, markedStory, NOTE, PAINT } from '../core/export/marked-story';
import { getMessage } from '../platform/i18n';
import type { OpenStory } from './open-story';

/** How long pictures are waited for, in ms; a page without one of them is better than none. */
const PICTURES_LIMIT = 8000;

/** Lets the browser print the story as it stands, or save it as PDF, once its pictures are there. */
export async function printStory({ element: story }: OpenStory): Promise<void> {
  const pictures = [...story.querySelectorAll('img')].filter((image) => !image.hidden);
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.race([
    Promise.allSettled(pictures.map((picture) => picture.decode())),
    new Promise((resolve) => setTimeout(resolve, PICTURES_LIMIT)),
  ]);
  print();
}

/**
 * Whenever this document is printed, by whatever way, a copy of the story takes its place, with marks
 * as elements: browsers leave painted highlights out, and the story itself is never changed.
 * @returns a function that ends it.
 */
export function followPrinting(story: OpenStory): () => void {
  let copy: HTMLElement | undefined;
  const take = () => {
    copy?.remove();
    copy = undefined;
  };
  const put = () => {
    take();
    copy = printedCopy(story);
    document.body.append(copy);
  };
  addEventListener('beforeprint', put);
  addEventListener('afterprint', take);
  return () => {
    removeEventListener('beforeprint', put);
    removeEventListener('afterprint', take);
    take();
  };
}

/** The story for paper: its header, the words with marks, and the reader's notes as a list. */
export function printedCopy(story: OpenStory): HTMLElement {
  const shown = story.element.closest('.article') ?? story.element;
  const copy = document.importNode(shown, true) as HTMLElement;
  copy.querySelector('.removed')?.remove();
  copy.querySelector('.story')?.replaceChildren(...markedWords(story).childNodes);
  for (const picture of copy.querySelectorAll('img')) picture.loading = 'eager';
  for (const one of copy.querySelectorAll('[tabindex]')) one.removeAttribute('tabindex');
  const around = element(document, 'div', { class: 'print-copy' });
  around.append(copy, ...notesOf(story), ...orphansOf(story));
  return around;
}

function markedWords({ element: story, placed }: OpenStory): HTMLElement {
  const numbers = new Map(remarked(placed.value).map(({ id }, at) => [id as string, at + 1]));
  const copy = markedStory(
    { story, placed: placed.value },
    (annotation) => `${colourOf(annotation)} ${annotation.id}`,
  );
  for (const place of copy.querySelectorAll(`[${NOTE}]`)) place.remove();
  const lastOf = new Map<string, Element>();
  for (const marked of copy.querySelectorAll(MARK)) {
    const [colour = '', id = ''] = (marked.getAttribute(PAINT) ?? '').split(' ');
    const mark = element(copy.ownerDocument, 'mark', { 'data-colour': colour });
    mark.append(...marked.childNodes);
    marked.replaceWith(mark);
    lastOf.set(id, mark);
  }
  for (const [id, mark] of lastOf) {
    const number = numbers.get(id);
    if (number)
      mark.after(element(copy.ownerDocument, 'sup', { class: 'note-number' }, `[${number}]`));
  }
  return copy;
}

/** Highlights of the story that have a note or tags, in its order; their place in it is their number. */
function remarked(placed: OpenStory['placed']['value']): Annotation[] {
  return placed.flatMap(({ annotation, range }) =>
    range && annotation.body.length > 0 ? [annotation] : [],
  );
}

function notesOf({ placed }: OpenStory): HTMLElement[] {
  const annotations = remarked(placed.value);
  if (annotations.length === 0) return [];
  const list = element(document, 'ol');
  for (const annotation of annotations) {
    const item = element(document, 'li', { dir: 'auto' });
    item.append(...noteAside(document, annotation).childNodes);
    list.append(item);
  }
  return [titled(getMessage('print_notes'), list)];
}

function orphansOf({ placed }: OpenStory): HTMLElement[] {
  const orphans = placed.value.filter(({ range }) => !range);
  if (orphans.length === 0) return [];
  const blocks = orphans.map(({ annotation }) => highlightBlock(document, annotation));
  return [titled(getMessage('highlights_orphans_title'), ...blocks)];
}

function titled(title: string, ...content: HTMLElement[]): HTMLElement {
  const section = element(document, 'section', { class: 'print-notes' });
  section.append(element(document, 'h2', {}, title), ...content);
  return section;
}
