import { Readability } from '@mozilla/readability';
import { linkDensity, survey, type Survey } from './survey';

/** One reading of the page: the element that holds the story, and where it came from. */
export interface Story {
  readonly root: Element;
  readonly candidate: string;
  /** Why this one was chosen. */
  readonly reason: string;
}

/** A marked body replaces Readability's choice when it has so many times its prose. */
const CLEARLY_MORE = 1.6;
/** A larger part is preferred to one inside it only for so many times its prose. */
const WIDER = 1.15;
const MARKED =
  '[itemprop~="articleBody"], [class~="article-body"], [class~="articleBody"], [class~="entry-content"], [class~="story-body"], [class~="post-content"], article, main, [role="main"]';
const NOT_STORY =
  'nav, aside, footer, form, button, input, select, textarea, [role="navigation"], [role="complementary"], ' +
  '[class*="comment" i], [id*="comment" i], [class*="related" i], [class*="recommend" i]';
const MOST_LINKS = 0.25;

function byReadability(copy: Document): Element | undefined {
  const clone = copy.cloneNode(true) as Document;
  const reader = new Readability<Node>(clone, {
    keepClasses: true,
    serializer: (node) => node,
    charThreshold: 250,
  });
  const content = reader.parse()?.content;
  return content && content.nodeType === 1 ? (content as Element) : undefined;
}

/** The part that the page's own markup names as the story, if it is mostly prose. */
function byMarkup(surveyed: Survey): Element | undefined {
  let best: Element | undefined;
  let most = 0;
  for (const element of surveyed.root.element.querySelectorAll(MARKED)) {
    const block = surveyed.of.get(element);
    if (!block || linkDensity(block) > MOST_LINKS) continue;
    if (block.prose > most * WIDER) {
      best = element;
      most = block.prose;
    }
  }
  if (!best) return undefined;
  const clone = best.cloneNode(true) as Element;
  for (const part of clone.querySelectorAll(NOT_STORY)) part.remove();
  return clone;
}

/**
 * Reads the story out of a copy that has lost its clutter. Readability's choice stands unless the
 * part that the page marks as its story holds clearly more prose and all of Readability's.
 */
export function chooseStory(copy: Document, surveyed: Survey): Story | undefined {
  const plain = byReadability(copy);
  const marked = byMarkup(surveyed);
  const plainProse = plain ? survey(plain).root.prose : 0;
  const markedProse = marked ? survey(marked).root.prose : 0;
  if (marked && markedProse > plainProse * CLEARLY_MORE) {
    return {
      root: marked,
      candidate: 'markup',
      reason: `the part marked as the story has ${markedProse} characters of prose, Readability's choice ${plainProse}`,
    };
  }
  if (!plain) return undefined;
  return {
    root: plain,
    candidate: 'readability',
    reason: `Readability's choice has ${plainProse} characters of prose, the part marked as the story ${markedProse}`,
  };
}
