import { extract } from '../../src/core/article/extract';
import { finish } from '../../src/core/article/work';
import { parsePage } from '../parse-page';
import type { Random } from './random';
import { isRead, sentencesOf, textNodesOf, wordsIn } from './words';

/** A place in a view at which a highlight may begin or end. */
export interface Mark {
  readonly node: Text;
  readonly offset: number;
}

export type ViewName = 'page' | 'clean' | 'saved';

/** One of the forms in which a story is shown, and where the same places are in it. */
export interface View {
  readonly name: ViewName;
  readonly document: Document;
  /** By number; a mark of an even number begins a word, the next one ends it. */
  readonly marks: ReadonlyMap<number, Mark>;
}

export type Views = Readonly<Record<ViewName, View>>;

/* Marks are characters of a private plane, which no page and no font uses: they go through the
   extraction with the words beside them, and tell afterwards where these words have come to stand. */
const FIRST = 0xf0000;
const LAST = 0xffffd;
const MARK = /[\u{f0000}-\u{ffffd}]/gu;

/** A page with marks in its text, the clean story made of it, and that story as it is saved. */
export function makeViews(html: string, url: string, random: Random): Views | undefined {
  const page = parsePage(html.replace(MARK, ''), url);
  markUp(page.body, random);
  const extraction = finish(extract(page, { url, force: true }));
  if (!extraction.ok) return undefined;
  const story = extraction.article.html;
  return {
    page: viewOf('page', page),
    clean: viewOf('clean', parse(story)),
    saved: viewOf('saved', parse(story)),
  };
}

function parse(story: string): Document {
  return new DOMParser().parseFromString(`<article>${story}</article>`, 'text/html');
}

function markUp(body: HTMLElement, random: Random): void {
  let number = 0;
  for (const node of textNodesOf(body)) {
    if (!isRead(node)) continue;
    const places = placesIn(node, random);
    if (FIRST + number + 2 * places.length > LAST) return;
    const inserted = places.flatMap(({ start, end }) => {
      number += 2;
      const [before, after] = [number - 2, number - 1].map((n) => String.fromCodePoint(FIRST + n));
      return [
        { at: start, text: before ?? '' },
        { at: end, text: after ?? '' },
      ];
    });
    for (const { at, text } of inserted.sort((a, b) => b.at - a.at)) node.insertData(at, text);
  }
}

/** Some words, and now and then a sentence or all of the text. */
function placesIn(node: Text, random: Random): { start: number; end: number }[] {
  const words = wordsIn(node).filter(() => random.chance(0.06));
  const places = words.map(({ start, end }) => ({ start, end }));
  for (const sentence of sentencesOf(node.data)) {
    const start = node.data.indexOf(sentence);
    if (random.chance(0.12)) places.push({ start, end: start + sentence.length });
  }
  const whole = node.data.trim();
  const start = node.data.indexOf(whole);
  if (random.chance(0.3)) places.push({ start, end: start + whole.length });
  return places;
}

/** Takes the marks out of a view and remembers where they were. */
function viewOf(name: ViewName, document: Document): View {
  const marks = new Map<number, Mark>();
  for (const node of textNodesOf(document.body)) {
    let removed = 0;
    for (const { 0: mark, index } of node.data.matchAll(MARK)) {
      marks.set((mark.codePointAt(0) ?? FIRST) - FIRST, { node, offset: index - removed });
      removed += mark.length;
    }
    if (removed > 0) node.data = node.data.replace(MARK, '');
  }
  for (const element of document.querySelectorAll('[title], [alt]')) {
    for (const attribute of element.attributes) {
      attribute.value = attribute.value.replace(MARK, '');
    }
  }
  return { name, document, marks };
}
