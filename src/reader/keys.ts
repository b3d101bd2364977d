import { noted } from '../story/session';
import { leave } from './leave';

/** Escape leaves the reader where it closes nothing in it, and so do the keys for Back. */
export function listenToLeaving(): void {
  addEventListener('keydown', (event) => {
    const isBack = event.altKey && event.key === 'ArrowLeft';
    if (isBack) {
      event.preventDefault();
      leave();
      return;
    }
    const isElsewhere = noted.value !== undefined || document.querySelector('dialog[open]');
    if (event.key !== 'Escape' || isElsewhere) return;
    /* After everybody else, who may have closed something by it. */
    setTimeout(() => event.defaultPrevented || leave());
  });
}
