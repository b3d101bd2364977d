/** How many rows the page keys go. */
const PAGE = 8;

/**
 * Where a key leads in a list, or nothing where the key has another meaning.
 * @param current index of the row that the reader is at.
 */
export function stepOf(event: KeyboardEvent, current: number, count: number): number | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || count === 0) return undefined;
  const to = targetOf(event.key, current, count - 1);
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1);
}

function targetOf(key: string, current: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return current + 1;
    case 'ArrowUp':
      return current - 1;
    case 'PageDown':
      return current + PAGE;
    case 'PageUp':
      return current - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
