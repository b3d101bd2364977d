import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly title: string;
  readonly advice: string;
  /** Buttons. */
  readonly children?: ComponentChildren;
}

/** One thing to know and what to do about it, in place of a story. */
export function Notice({ title, advice, children }: NoticeProps) {
  return (
    <main class="notice">
      <h1>{title}</h1>
      <p>{advice}</p>
      {children && <p class="actions">{children}</p>}
    </main>
  );
}
