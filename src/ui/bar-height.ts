/**
 * Keeps the root's `--bar` as high as the bar is, which takes two or three lines in a narrow window:
 * what is scrolled into view has to come to stand below it. @returns a function that ends it.
 */
export function followBarHeight(bar: HTMLElement): () => void {
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty('--bar', `${bar.offsetHeight}px`));
  observer.observe(bar);
  return () => observer.disconnect();
}
