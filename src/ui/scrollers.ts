/** What scrolls sideways on its own where it is wider than the column. */
const SCROLLERS = 'table, pre, math[display="block"]';

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    /* A stop of the Tab key only where the arrow keys have something to do. */
    if (target.scrollWidth > target.clientWidth + 1) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});

/** Lets wide tables, code and formulas be scrolled by keyboard, for as long as they are in the page. */
export function watchScrollers(story: ParentNode): void {
  for (const scroller of story.querySelectorAll(SCROLLERS)) observer.observe(scroller);
}
