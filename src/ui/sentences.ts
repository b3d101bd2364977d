/** Elements within which a sentence may run; it never runs from one into another. */
const BLOCKS =
  'p, li, dt, dd, h1, h2, h3, h4, h5, h6, blockquote, pre, td, th, caption, figcaption, summary, ' +
  'div, section, article, figure, address, details';

/**
 * The sentences of a story, by `Intl.Segmenter`, as ranges in document order.
 * @param lang BCP 47 tag of the story; empty when unknown.
 */
export function sentencesOf(story: Element, lang: string): Range[] {
  const segmenter = new Intl.Segmenter(lang || undefined, { granularity: 'sentence' });
  return runsOf(story).flatMap((run) => splitRun(run, segmenter));
}

/** Text nodes that are read in one go. */
function runsOf(story: Element): Text[][] {
  const runs: Text[][] = [];
  let block: Element | null = null;
  const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const own = node.parentElement?.closest(BLOCKS) ?? null;
    if (own === block) runs.at(-1)?.push(node);
    else runs.push([node]);
    block = own;
  }
  return runs;
}

function splitRun(run: readonly Text[], segmenter: Intl.Segmenter): Range[] {
  const text = run.map((node) => node.data).join('');
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const words = segment.trim();
    if (words === '') return [];
    const start = index + segment.indexOf(words);
    return [rangeOf(run, start, start + words.length)];
  });
}

function rangeOf(run: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let offset = 0;
  for (const node of run) {
    const [from, to] = [start - offset, end - offset];
    if (from >= 0 && from < node.length) range.setStart(node, from);
    if (to > 0 && to <= node.length) range.setEnd(node, to);
    offset += node.length;
  }
  return range;
}

/**
 * The sentence after or before the place where the reader is.
 * @param here the selected words; without them the first sentence that is in view counts.
 */
export function stepSentence(
  sentences: readonly Range[],
  here: Range | undefined,
  direction: 1 | -1,
): Range | undefined {
  if (!here) return sentences.find((sentence) => sentence.getBoundingClientRect().top >= 0);
  return direction === 1
    ? sentences.find((sentence) => startsAfter(sentence, here))
    : sentences.findLast((sentence) => startsAfter(here, sentence));
}

function startsAfter(later: Range, earlier: Range): boolean {
  return later.compareBoundaryPoints(Range.END_TO_START, earlier) >= 0;
}
