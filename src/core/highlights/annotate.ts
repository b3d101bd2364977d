import * as v from 'valibot';
import type { CanonicalUrl } from '../article/article';
import { AnnotationIdSchema, type Annotation, type Note, type Selectors } from './annotation';

/** What is not taken from the story; the default is a new id and the present time. */
interface Origin {
  readonly uuid?: string;
  readonly now?: Date;
}

/** A new highlight without a note. */
export function annotate(
  source: CanonicalUrl,
  selector: Selectors,
  { uuid = crypto.randomUUID(), now = new Date() }: Origin = {},
): Annotation {
  const created = now.toISOString();
  return {
    id: v.parse(AnnotationIdSchema, `urn:uuid:${uuid}`),
    type: 'Annotation',
    motivation: 'highlighting',
    created,
    modified: created,
    body: [],
    target: { source, selector },
  };
}

/** The same highlight with another note. A note of nothing but white space is no note. */
export function withNote(annotation: Annotation, value: string, now = new Date()): Annotation {
  const text = value.trim();
  const body: Note[] = text
    ? [{ type: 'TextualBody', value: text, format: 'text/plain', purpose: 'commenting' }]
    : [];
  return { ...annotation, body, modified: now.toISOString() };
}
