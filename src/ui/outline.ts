/** A heading of a story, with those below it. */
export interface OutlineEntry {
  readonly heading: HTMLHeadingElement;
  readonly children: readonly OutlineEntry[];
}

/**
 * The headings of a story by their levels. Levels that a story leaves out are not missed: a heading
 * belongs to the nearest one before it that is of a higher level.
 */
export function outlineOf(story: Element): readonly OutlineEntry[] {
  const headings = [...story.querySelectorAll<HTMLHeadingElement>('h1, h2, h3, h4, h5, h6')];
  return nest(headings.filter((heading) => heading.textContent.trim() !== ''));
}

function nest(headings: readonly HTMLHeadingElement[]): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (let at = 0; at < headings.length;) {
    const heading = headings[at];
    if (!heading) break;
    let end = at + 1;
    while (end < headings.length && levelOf(headings[end]) > levelOf(heading)) end += 1;
    entries.push({ heading, children: nest(headings.slice(at + 1, end)) });
    at = end;
  }
  return entries;
}

const levelOf = (heading: HTMLHeadingElement | undefined): number =>
  Number(heading?.localName.slice(1) ?? 0);

/** The last heading that is not after some words of the story. */
export function headingOver(story: Element, text: Text | undefined): Element | undefined {
  if (!text) return undefined;
  return [...story.querySelectorAll('h1, h2, h3, h4, h5, h6')].findLast(
    (heading) =>
      heading.contains(text) ||
      heading.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}
