import { effect, signal } from '@preact/signals';
import { getMessage } from '../platform/i18n';
import { place } from './reading';
import { announcement } from './session';

/** Whether all but the paragraph that is being read is dimmed. */
export const isFocused = signal(false);

/** What is read at one go. */
const UNITS = 'p, li, dt, dd, h1, h2, h3, h4, h5, h6, figure, table, pre, blockquote';

export function toggleFocus(): void {
  isFocused.value = !isFocused.value;
  announcement.value = getMessage(isFocused.value ? 'focus_on' : 'focus_off');
}

/** Keeps the paragraph at the reader's place marked while it is wanted. @returns a function that ends it. */
export function followFocus(): () => void {
  let current: Element | null | undefined;
  const unmark = () => current?.removeAttribute('data-current');
  const stop = effect(() => {
    const unit = isFocused.value ? place.value.text?.parentElement?.closest(UNITS) : undefined;
    unmark();
    current = unit;
    current?.setAttribute('data-current', '');
    document.documentElement.toggleAttribute('data-focus', isFocused.value);
  });
  return () => {
    stop();
    unmark();
    document.documentElement.removeAttribute('data-focus');
  };
}
