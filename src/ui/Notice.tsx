import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly title: string;
  readonly advice: string;
  /** Buttons. */
  readonly children?: ComponentChildren;
}

/* What was clicked before it is gone; the keyboard goes on from here. */
const takeFocus = (notice: HTMLElement | null): void => notice?.focus();

/** One thing to know and what to do about it, in place of a story. */
export function Notice({ title, advice, children }: NoticeProps) {
  return (
    <main class="notice" tabIndex={-1} ref={takeFocus}>
      <h1>{title}</h1>
      <p>{advice}</p>
      {children && <p class="actions">{children}</p>}
    </main>
  );
}
