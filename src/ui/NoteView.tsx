import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Note } from '../core/highlights/annotation';
import { renderNote } from '../core/highlights/note-html';

interface NoteViewProps {
  readonly notes: readonly Note[];
}

/** The notes of a highlight, set; nothing where there are none. */
export function NoteView({ notes }: NoteViewProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.replaceChildren(...notes.map(renderNote)), [notes]);
  return notes.length > 0 ? <div ref={box} class="note" /> : null;
}
