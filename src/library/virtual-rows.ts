import {
  defaultRangeExtractor,
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface VirtualRowsOptions {
  readonly count: number;
  /** Names a row for as long as it is the same; a function of its own for each new list. */
  readonly keyOf: (index: number) => string;
  /** Height of a row that was not on the screen yet, in px. */
  readonly estimate: (index: number) => number;
  /** A row that is there wherever the reader scrolls: it may hold the focus. */
  readonly kept: number;
}

/**
 * Rows of which only those on the screen exist; the window scrolls them.
 * @returns the rows, and the ref of their list.
 */
export function useVirtualRows({ count, keyOf, estimate, kept }: VirtualRowsOptions) {
  const [, setTurn] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const options: VirtualizerOptions<Window, HTMLElement> = {
    count,
    getItemKey: keyOf,
    estimateSize: estimate,
    overscan: 4,
    scrollMargin: list.current?.offsetTop ?? 0,
    rangeExtractor: (range) => withKept(defaultRangeExtractor(range), kept, count),
    getScrollElement: () => window,
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    measureElement,
    initialRect: { width: innerWidth, height: innerHeight },
    initialOffset: () => scrollY,
    onChange: () => setTurn((turn) => turn + 1),
  };
  const [rows] = useState(() => new Virtualizer(options));
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return { rows, list };
}

function withKept(shown: number[], kept: number, count: number): number[] {
  if (kept >= count || shown.includes(kept)) return shown;
  return [...shown, kept].sort((a, b) => a - b);
}
