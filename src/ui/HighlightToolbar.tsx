import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { getMessage } from '../platform/i18n';

export interface ToolbarAction {
  readonly label: string;
  /** The key that does the same, for `aria-keyshortcuts`. */
  readonly shortcut?: string;
  readonly run: () => void;
}

interface HighlightToolbarProps {
  /** The words that the actions are about. */
  readonly range: Range;
  readonly actions: readonly ToolbarAction[];
  /** What stands above the actions, e.g. a note. */
  readonly above?: ComponentChildren;
  /** Further controls; their tab index is -1. */
  readonly children?: ComponentChildren;
  readonly onDismiss: () => void;
}

const GAP = 8;

/** A small toolbar by the selected or highlighted words. */
export function HighlightToolbar(props: HighlightToolbarProps) {
  const { range, actions, above, children, onDismiss } = props;
  const toolbar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (toolbar.current) placeBy(toolbar.current, range);
  }, [range, above]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDismiss();
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') moveFocus(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={toolbar}
      id="highlight-toolbar"
      class="toolbar"
      role="toolbar"
      aria-label={getMessage('toolbar_label')}
      onKeyDown={onKeyDown}
      /* A press on a button would collapse the selection. */
      onMouseDown={(event) => event.preventDefault()}
    >
      {above}
      {actions.map(({ label, shortcut, run }, index) => (
        <button
          key={label}
          type="button"
          tabIndex={index === 0 ? 0 : -1}
          aria-keyshortcuts={shortcut}
          onClick={run}
        >
          {label}
        </button>
      ))}
      {children}
    </div>
  );
}

/** Above the first line of the words; below the last one where there is no room above. */
function placeBy(toolbar: HTMLElement, range: Range): void {
  const words = range.getBoundingClientRect();
  const { width, height } = toolbar.getBoundingClientRect();
  const first = range.getClientRects()[0] ?? words;
  const ceiling = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const above = words.top - height - GAP;
  const top = above > ceiling ? above : Math.min(words.bottom + GAP, innerHeight - height - GAP);
  const left = first.left + first.width / 2 - width / 2;
  const widest = document.documentElement.clientWidth - width - GAP;
  toolbar.style.top = `${Math.max(ceiling, top) + scrollY}px`;
  toolbar.style.left = `${Math.max(GAP, Math.min(left, widest)) + scrollX}px`;
}

/** The arrow keys go through the buttons, as the ARIA toolbar pattern has it. */
function moveFocus(event: KeyboardEvent): void {
  const toolbar = event.currentTarget as HTMLElement;
  const buttons = [...toolbar.querySelectorAll('button')];
  const { activeElement } = toolbar.getRootNode() as Document | ShadowRoot;
  const current = buttons.indexOf(activeElement as HTMLButtonElement);
  const isForward =
    (event.key === 'ArrowRight') === (getComputedStyle(toolbar).direction === 'ltr');
  const next = (current + (isForward ? 1 : -1) + buttons.length) % buttons.length;
  buttons[next]?.focus();
}
