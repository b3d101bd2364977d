import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isHighlight } from '../core/search/find';
import { getMessage } from '../platform/i18n';
import { HighlightRow } from './HighlightRow';
import { stepOf } from './list-keys';
import { selectRange, selectAllFound } from './selecting';
import { found, type FoundRow } from './session';
import { StoryRow } from './StoryRow';
import { useVirtualRows } from './virtual-rows';

/** Heights in px that rows mostly have; they are measured once they are on the screen. */
const STORY_HEIGHT = 76;
const HIGHLIGHT_HEIGHT = 96;

/**
 * Stories with what was found in them. One row at a time is in the order of the Tab key; arrow keys,
 * Home, End and the page keys go through the rows.
 */
export function FoundList() {
  const items = found.value;
  const [currentKey, setCurrentKey] = useState('');
  const keyOf = useMemo(() => (index: number) => rowKey(items[index]), [items]);
  const current = useMemo(
    () => Math.max(0, currentKey ? items.findIndex((item) => rowKey(item) === currentKey) : 0),
    [items, currentKey],
  );
  const estimate = (index: number) => heightOf(items[index]);
  const { rows, list } = useVirtualRows({ count: items.length, keyOf, estimate, kept: current });
  const moved = useRef<string | undefined>(undefined);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      selectAllFound(true);
      return;
    }
    const next = stepOf(event, current, items.length);
    if (next === undefined) return;
    event.preventDefault();
    if (event.shiftKey) selectRange(current, next);
    moved.current = controlOf(event.target);
    setCurrentKey(keyOf(next));
  };
  const onFocusIn = (event: FocusEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-index]');
    if (row) setCurrentKey(keyOf(Number(row.dataset['index'])));
  };
  useLayoutEffect(() => {
    if (moved.current === undefined) return;
    focusRow(list.current, current, moved.current);
    moved.current = undefined;
  }, [current]);
  useEffect(() => markShown(), [items]);

  return (
    <ul
      ref={list}
      class="found"
      aria-label={getMessage('library_list')}
      style={{ blockSize: `${rows.getTotalSize()}px` }}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
    >
      {rows.getVirtualItems().map(({ key, index, start }) => {
        const item = items[index];
        if (!item) return null;
        return (
          <li
            key={key}
            ref={(row) => rows.measureElement(row)}
            class={isHighlight(item) ? 'highlight' : 'story-row'}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
          >
            {isHighlight(item) ? (
              <HighlightRow highlight={item} index={index} isCurrent={index === current} />
            ) : (
              <StoryRow story={item} index={index} isCurrent={index === current} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function rowKey(item: FoundRow | undefined): string {
  if (!item) return '';
  return isHighlight(item) ? item.annotation.id : item.facts.id;
}

function heightOf(item: FoundRow | undefined): number {
  return item && isHighlight(item) ? HIGHLIGHT_HEIGHT : STORY_HEIGHT;
}

/** Which of a row's controls this is: the focus goes to the same one of another row. */
function controlOf(target: EventTarget | null): string {
  const control = target instanceof Element ? target.closest<HTMLElement>('[data-control]') : null;
  return control?.dataset['control'] ?? 'select';
}

function focusRow(list: HTMLElement | null, index: number, control: string): void {
  const row = list?.querySelector(`[data-index="${index}"]`);
  const target =
    row?.querySelector<HTMLElement>(`[data-control="${control}"]`) ??
    row?.querySelector<HTMLElement>('[data-control]');
  target?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/** For measuring: the first task after the frame that shows what was found. */
function markShown(): void {
  requestAnimationFrame(() => setTimeout(() => performance.mark('stet:found-shown')));
}
