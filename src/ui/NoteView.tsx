import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Annotation } from '../core/highlights/annotation';
import { renderNote } from '../core/highlights/note-html';

interface NoteViewProps {
  readonly annotation: Annotation;
}

/** The note of a highlight, set; nothing where there is none. */
export function NoteView({ annotation: { body } }: NoteViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const notes = body.filter((part) => part.purpose === 'commenting');
  useLayoutEffect(() => box.current?.replaceChildren(...notes.map(renderNote)), [body]);
  return notes.length > 0 ? <div ref={box} class="note" /> : null;
}
