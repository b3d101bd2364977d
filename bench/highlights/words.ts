const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** A word in a text node; `end` is exclusive. */
export interface Word {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** The words of a text node, in any script. */
export function wordsIn(node: Text): Word[] {
  return [...segmenter.segment(node.data)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ node, start: index, end: index + segment.length }] : [],
  );
}

export function wordsOfText(text: string): string[] {
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  );
}

export function sentencesOf(text: string): string[] {
  return [...sentences.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);
}

/** Puts other texts in the places of words. */
export function replaceWords(changes: readonly (readonly [Word, string])[]): void {
  /* From the end, so that the offsets of the others stay. */
  for (const [{ node, start, end }, text] of [...changes].sort(([a], [b]) => b.start - a.start)) {
    node.replaceData(start, end - start, text);
  }
}

/** The text nodes under a node, in document order. */
export function textNodesOf(root: Node): Text[] {
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** What is never part of the story that one reads. */
const UNREAD =
  'script, style, noscript, template, textarea, select, button, svg, math, iframe, object, video, ' +
  'audio, canvas, title, [hidden]';

/** Whether a text is one that readers see. */
export function isRead(node: Text): boolean {
  return !node.parentElement?.closest(UNREAD) && /\S/u.test(node.data);
}
