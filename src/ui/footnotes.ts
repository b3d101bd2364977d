/** The mark of a footnote: a number, letter or sign, maybe in brackets. */
const MARK = /^[[(]?(?:[\p{N}*†‡§¶#]{1,4}|\p{L}{1,2}|(?:note|fn)\s?\p{N}{1,3})[\])]?[.:]?$/iu;
/** What a target without words of its own is in. */
const BLOCKS = 'li, dd, p, td, blockquote, aside, div';
const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** The element of the story that a link within it leads to. */
export function targetOfLink(story: Element, link: Element): Element | undefined {
  const { hash } = new URL(link.getAttribute('href') ?? '', 'https://story.invalid');
  const name = CSS.escape(unescaped(hash.slice(1)));
  if (name === '') return undefined;
  return story.querySelector(`#${name}, a[name="${name}"]`) ?? undefined;
}

/** The note that a link is the mark of; nothing for other links, those back from notes among them. */
export function noteOfLink(story: Element, link: Element): Element | undefined {
  const target = targetOfLink(story, link);
  const isMark = MARK.test(link.textContent.trim()) || link.closest('sup') !== null;
  if (!target || !isMark || target.matches(HEADINGS)) return undefined;
  const isAhead = link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (!isAhead) return undefined;
  const isOnlyAnchor = target.matches('a, sup, span') || target.textContent.trim() === '';
  const note = isOnlyAnchor ? target.closest(BLOCKS) : target;
  return note && note !== story && !note.contains(link) ? note : undefined;
}

/** The words of a note, without the way back and the ids, which are in the story once. */
export function copyNote(note: Element): DocumentFragment {
  const copy = document.importNode(note, true);
  for (const one of copy.querySelectorAll('[id], [name]')) {
    one.removeAttribute('id');
    one.removeAttribute('name');
  }
  for (const link of copy.querySelectorAll('a[href^="#"]')) (link.closest('sup') ?? link).remove();
  const words = document.createDocumentFragment();
  words.append(...copy.childNodes);
  return words;
}

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
