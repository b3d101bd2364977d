import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface PanelProps {
  readonly id: string;
  /** What the button says. */
  readonly label: string;
  /** Stands for the label where there is little room. */
  readonly icon?: ComponentChildren;
  /** Id of the panel that is open; one at a time. */
  readonly open: Signal<string | undefined>;
  readonly children: ComponentChildren;
}

/** A button and the panel that it opens. Escape or a click elsewhere closes it. */
export function Panel({ id, label, icon, open, children }: PanelProps) {
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  const isOpen = open.value === id;
  useEffect(() => {
    if (!isOpen) return;
    const onPointerDown = (event: PointerEvent) => {
      const target = event.target as Element;
      const inside = button.current?.contains(target) || panel.current?.contains(target);
      if (!inside && !target.closest('dialog, .toast')) open.value = undefined;
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen, open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    open.value = undefined;
    button.current?.focus();
  };
  return (
    <div class="panel-place" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        {...(icon ? { class: 'icon', 'aria-label': label, title: label } : {})}
        onClick={() => (open.value = isOpen ? undefined : id)}
      >
        {icon ?? label}
      </button>
      <section ref={panel} id={id} class="panel" aria-label={label} hidden={!isOpen}>
        {isOpen && children}
      </section>
    </div>
  );
}
