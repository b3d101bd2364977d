import { tagsOf, withColour, withTags } from '../core/highlights/annotate';
import type { Annotation, Colour } from '../core/highlights/annotation';
import type { Deed, StoryChange } from '../core/highlights/story';
import { plural } from '../platform/i18n';
import { announcement, toast, type FoundHighlight } from './session';
import { write } from './writing';

/** Deletes highlights, and offers to bring them back. */
export async function deleteHighlights(highlights: readonly FoundHighlight[]): Promise<void> {
  const undo = await write(
    'delete',
    changesOf(highlights, () => undefined),
  );
  if (undo) toast.value = { message: plural('library_deleted', highlights.length), undo };
}

export function setColour(highlights: readonly FoundHighlight[], colour: Colour): Promise<void> {
  return change('colour', highlights, (old) => withColour(old, colour));
}

/** @param form gives the new tags for the old ones. */
export function setTags(
  deed: 'tags' | 'merge-tags',
  highlights: readonly FoundHighlight[],
  form: (tags: readonly string[]) => readonly string[],
): Promise<void> {
  return change(deed, highlights, (old) => withTags(old, form(tagsOf(old))));
}

async function change(
  deed: Deed,
  highlights: readonly FoundHighlight[],
  form: (annotation: Annotation) => Annotation,
): Promise<void> {
  if (await write(deed, changesOf(highlights, form))) {
    announcement.value = plural('library_changed', highlights.length);
  }
}

/** @param form gives the new form of a highlight, or nothing where it is to go. */
function changesOf(
  highlights: readonly FoundHighlight[],
  form: (annotation: Annotation) => Annotation | undefined,
): StoryChange[] {
  const changes = new Map<string, StoryChange>();
  for (const { annotation, story } of highlights) {
    const articleId = story.facts.id;
    const change = changes.get(articleId) ?? { articleId, save: [], remove: [] };
    changes.set(articleId, change);
    const changed = form(annotation);
    if (changed) change.save.push(changed);
    else change.remove.push(annotation.id);
  }
  return [...changes.values()];
}
