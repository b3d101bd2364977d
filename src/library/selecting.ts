import type { AnnotationId } from '../core/highlights/annotation';
import { isHighlight } from '../core/search/find';
import { found, foundHighlights, selected, type FoundRow } from './session';

/** Index of the row that was selected or let go last: where a range begins. */
let anchor = 0;

/** Selects a row, or lets it go; with `toHere` all rows from the last one on. A story's row is all of it. */
export function toggleRow(index: number, isOn: boolean, toHere: boolean): void {
  const [first, last] = toHere
    ? [Math.min(anchor, index), Math.max(anchor, index)]
    : [index, index];
  anchor = index;
  change(idsIn(first, last), isOn);
}

/** Selects both rows and all between. */
export function selectRange(from: number, to: number): void {
  anchor = to;
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const rows = found.value.slice(first, last + 1).filter(isHighlight);
  change(
    rows.map(({ annotation }) => annotation.id),
    true,
  );
}

export function selectAllFound(isOn: boolean): void {
  change(
    foundHighlights.value.map(({ annotation }) => annotation.id),
    isOn,
  );
}

export function selectNone(): void {
  selected.value = new Set();
}

/** How much of a list of highlights is selected. */
export function selectionOf(rows: readonly FoundRow[]): 'none' | 'some' | 'all' {
  const highlights = rows.filter(isHighlight);
  const count = highlights.filter(({ annotation }) => selected.value.has(annotation.id)).length;
  if (count === 0) return 'none';
  return count === highlights.length ? 'all' : 'some';
}

/** The rows of a story's highlights, which follow its own. */
export function rowsOfStory(index: number): readonly FoundRow[] {
  const rows = found.value;
  let end = index + 1;
  for (let row = rows[end]; row && isHighlight(row); row = rows[end]) end += 1;
  return rows.slice(index + 1, end);
}

function idsIn(first: number, last: number): AnnotationId[] {
  const rows = found.value.slice(first, last + 1);
  const end = found.value[last];
  const story = end && !isHighlight(end) ? rowsOfStory(last) : [];
  return [...rows, ...story].filter(isHighlight).map(({ annotation }) => annotation.id);
}

function change(ids: readonly AnnotationId[], isOn: boolean): void {
  const next = new Set(selected.value);
  for (const id of ids) {
    if (isOn) next.add(id);
    else next.delete(id);
  }
  selected.value = next;
}
