import { useLayoutEffect, useRef } from 'preact/hooks';
import { notesOf } from '../core/highlights/annotate';
import type { Annotation } from '../core/highlights/annotation';
import { renderNote } from '../core/highlights/note-html';

/** The notes of a highlight, set; nothing where there are none. */
export function NoteView({ body }: Pick<Annotation, 'body'>) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.replaceChildren(...notesOf({ body }).map(renderNote)), [body]);
  return notesOf({ body }).length > 0 ? <div ref={box} class="note" /> : null;
}
