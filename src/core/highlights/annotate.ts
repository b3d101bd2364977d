import * as v from 'valibot';
import type { CanonicalUrl } from '../article/article';
import {
  AnnotationIdSchema,
  COLOURS,
  type Annotation,
  type Colour,
  type Note,
  type Selectors,
  type Tag,
} from './annotation';
import { randomUuid } from './uuid';

/** What is not taken from the story; the default is a new id and the present time. */
interface Origin {
  readonly uuid?: string;
  readonly now?: Date;
}

/** The colour of a highlight that names none. */
const DEFAULT_COLOUR: Colour = COLOURS[0];

/** A new highlight without a note and tags. */
export function annotate(
  source: CanonicalUrl,
  selector: Selectors,
  colour: Colour = DEFAULT_COLOUR,
  { uuid = randomUuid(), now = new Date() }: Origin = {},
): Annotation {
  const created = now.toISOString();
  return {
    id: v.parse(AnnotationIdSchema, `urn:uuid:${uuid}`),
    type: 'Annotation',
    motivation: 'highlighting',
    created,
    modified: created,
    body: [],
    target: { source, ...styleOf(colour), selector },
  };
}

/** The reader's note; empty when there is none. */
export function noteOf(annotation: Pick<Annotation, 'body'>): string {
  return notesOf(annotation)
    .map(({ value }) => value)
    .join('\n\n');
}

/** The note with its format; several where another program wrote them. */
export function notesOf({ body }: Pick<Annotation, 'body'>): readonly Note[] {
  return body.filter(isNote);
}

/** The same highlight with another note, in Markdown. A note of nothing but white space is no note. */
export function withNote(annotation: Annotation, value: string, now = new Date()): Annotation {
  const text = value.trim();
  const notes: Note[] = text
    ? [{ type: 'TextualBody', value: text, format: 'text/markdown', purpose: 'commenting' }]
    : [];
  const tags = annotation.body.filter((part) => !isNote(part));
  return { ...annotation, body: [...notes, ...tags], modified: now.toISOString() };
}

/** In the reader's order. */
export function tagsOf({ body }: Annotation): readonly string[] {
  return body.flatMap((part) => (isNote(part) ? [] : part.value));
}

/**
 * The same highlight with other tags. White space around and within a tag is made plain, empty tags
 * are left out, and of tags that differ only in case or Unicode form the first stays.
 */
export function withTags(
  annotation: Annotation,
  tags: readonly string[],
  now = new Date(),
): Annotation {
  const byForm = new Map<string, Tag>();
  for (const tag of tags) {
    const value = tag.normalize('NFC').replace(/\s+/g, ' ').trim();
    const form = value.toLowerCase();
    if (value === '' || byForm.has(form)) continue;
    byForm.set(form, { type: 'TextualBody', value, purpose: 'tagging' });
  }
  const body = [...notesOf(annotation), ...byForm.values()];
  return { ...annotation, body, modified: now.toISOString() };
}

export function colourOf({ target }: Annotation): Colour {
  return target.styleClass ?? DEFAULT_COLOUR;
}

/** The same highlight in another colour. */
export function withColour(annotation: Annotation, colour: Colour, now = new Date()): Annotation {
  const { source, selector } = annotation.target;
  const target = { source, ...styleOf(colour), selector };
  return { ...annotation, target, modified: now.toISOString() };
}

/** The same highlight at another place of its story. */
export function withSelectors(
  annotation: Annotation,
  selector: Selectors,
  now = new Date(),
): Annotation {
  const target = { ...annotation.target, selector };
  return { ...annotation, target, modified: now.toISOString() };
}

function isNote(part: Note | Tag): part is Note {
  return part.purpose === 'commenting';
}

/** The default colour is not written down, so that highlights of all versions look alike. */
function styleOf(colour: Colour): { styleClass?: Colour } {
  return colour === DEFAULT_COLOUR ? {} : { styleClass: colour };
}
