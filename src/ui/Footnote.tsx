import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { getMessage } from '../platform/i18n';
import { copyNote } from './footnotes';

export interface OpenNote {
  /** The mark in the story that the note belongs to. */
  readonly link: HTMLElement;
  /** The note as it stands in the story. */
  readonly note: Element;
}

interface FootnoteProps extends OpenNote {
  /** BCP 47 tag of the story. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly onClose: () => void;
}

const GAP = 6;

/** A footnote by its mark. Escape, or a click elsewhere, closes it; then the focus is at the mark. */
export function Footnote({ link, note, lang, dir, onClose }: FootnoteProps) {
  const box = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    words.current?.replaceChildren(copyNote(note));
    if (box.current) placeBy(box.current, link);
    box.current?.focus({ preventScroll: true });
  }, [link, note]);
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) onClose();
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [link]);

  const close = () => {
    onClose();
    link.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const goThere = () => {
    onClose();
    link.closest<HTMLElement>('.story')?.focus({ preventScroll: true });
    note.scrollIntoView({ block: 'center' });
  };
  return (
    <div
      ref={box}
      class="footnote"
      role="dialog"
      aria-label={getMessage('footnote_title', link.textContent.trim())}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div ref={words} class="words" lang={lang} dir={dir} />
      <p class="actions">
        <button type="button" onClick={goThere}>
          {getMessage('footnote_go')}
        </button>
        <button type="button" onClick={close}>
          {getMessage('action_close')}
        </button>
      </p>
    </div>
  );
}

/** Under the mark; above it where there is no room below. */
function placeBy(box: HTMLElement, link: HTMLElement): void {
  const mark = link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const hasRoom = mark.bottom + GAP + height < innerHeight || mark.top < height;
  const top = hasRoom ? mark.bottom + GAP : mark.top - GAP - height;
  const widest = document.documentElement.clientWidth - width - GAP;
  const left = Math.max(GAP, Math.min(mark.left + mark.width / 2 - width / 2, widest));
  box.style.top = `${top + scrollY}px`;
  box.style.left = `${left + scrollX}px`;
}
