import type { ArticleMetadata } from '../article/article';
import { annotate, withNote, withTags } from '../highlights/annotate';
import type { Colour, Selectors } from '../highlights/annotation';
import { describe } from '../highlights/describe';
import type { ExportedStory, OpenedStory, PlacedAnnotation } from './format';
import { METADATA, NOON, URL } from './test-story';

/** Words to highlight: those that the element says, or from the first to the second of two. */
export interface Marking {
  readonly from: string;
  readonly to?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly colour?: Colour;
}

/** A story as the popup hands it over. Words that it does not have become an orphan. */
export function storyWith(
  html: string,
  markings: readonly Marking[] = [],
  metadata: Partial<ArticleMetadata> = {},
): ExportedStory & { readonly opened: OpenedStory } {
  const story = new DOMParser().parseFromString(`<div>${html}</div>`, 'text/html').body
    .firstElementChild;
  if (!story) throw new Error('no story');
  const placed = markings.map((marking, i) => highlight(story, marking, i));
  const orphans = new Set(placed.flatMap((one) => (one.range ? [] : [one.annotation.id])));
  const opened = { story, placed };
  return {
    metadata: { ...METADATA, ...metadata },
    restored: [],
    annotations: placed.map(({ annotation }) => annotation),
    isOrphan: ({ id }) => orphans.has(id),
    open: () => opened,
    opened,
  };
}

function highlight(story: Element, marking: Marking, i: number) {
  const { from, to = from, note = '', tags = [], colour } = marking;
  const range = rangeOf(story, from, to);
  const orphan: Selectors = [
    { type: 'TextQuoteSelector', exact: from, prefix: '', suffix: '' },
    { type: 'TextPositionSelector', start: 0, end: 0 },
  ];
  const uuid = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
  const selectors = (range && describe(range, story)) ?? orphan;
  const bare = annotate(URL, selectors, colour, { uuid, now: NOON });
  const annotation = withTags(withNote(bare, note, NOON), tags, NOON);
  return { annotation, ...(range ? { range } : {}) } satisfies PlacedAnnotation;
}

function rangeOf(story: Element, from: string, to: string): Range | undefined {
  const start = find(story, from);
  const end = find(story, to);
  if (!start || !end) return undefined;
  const range = story.ownerDocument.createRange();
  range.setStart(start.node, start.at);
  range.setEnd(end.node, end.at + to.length);
  return range;
}

function find(story: Element, words: string): { node: Text; at: number } | undefined {
  const walker = story.ownerDocument.createTreeWalker(story, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(words);
    if (at >= 0) return { node, at };
  }
  return undefined;
}
