import { noteOf, tagsOf, withNote, withTags } from '../highlights/annotate';
import type { Annotation } from '../highlights/annotation';

/**
 * A highlight of which a file has two records: as it was changed last, or with the notes and tags of
 * both where no time tells which that is.
 */
export function oneOf(a: Annotation, b: Annotation): Annotation {
  if (a.modified !== b.modified) return a.modified > b.modified ? a : b;
  const now = new Date(a.modified);
  const notes = new Set([noteOf(a), noteOf(b)].filter(Boolean));
  const noted = notes.size > 1 ? withNote(a, [...notes].join('\n\n'), now) : withNoteOf(a, b, now);
  return withTags(noted, [...tagsOf(a), ...tagsOf(b)], now);
}

function withNoteOf(a: Annotation, b: Annotation, now: Date): Annotation {
  return noteOf(a) === '' ? withNote(a, noteOf(b), now) : a;
}
