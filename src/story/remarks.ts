import { noteOf, tagsOf, withNote, withTags } from '../core/highlights/annotate';
import type { Annotation } from '../core/highlights/annotation';
import type { Deed } from '../core/highlights/story';
import { getMessage } from '../platform/i18n';
import type { Remarks } from '../ui/NoteEditor';
import { changeHighlight } from './highlights';
import { readSteps } from './history';
import { takeStep } from './keep';
import type { OpenStory } from './open-story';
import { announcement, noted } from './session';

/** The last step of each deed since the editor was opened: what is written in one go is undone so. */
let steps = new Map<Deed, Promise<number | undefined>>();
/** Those of them whose number is known. */
let numbers = new Map<Deed, number>();

/** Opens the editor for note and tags of a highlight. */
export function openEditor(annotation: Annotation | undefined): void {
  steps = new Map();
  numbers = new Map();
  noted.value = annotation;
}

/** Gives a highlight another note and other tags; empty ones take them away. */
export function setRemarks(story: OpenStory, { id }: Annotation, { note, tags }: Remarks): void {
  const annotation = story.annotations.value.find((other) => other.id === id);
  if (!annotation) return;
  const noting = note.trim() === noteOf(annotation) ? undefined : withNote(annotation, note);
  if (noting) write(story, 'note', noting);
  const tagging = withTags(noting ?? annotation, tags);
  if (tagsOf(tagging).join('\n') !== tagsOf(annotation).join('\n')) write(story, 'tags', tagging);
  announcement.value = getMessage('note_saved');
}

function write(story: OpenStory, deed: 'note' | 'tags', annotation: Annotation): void {
  const [own, known] = [changeHighlight(story, deed, annotation, numbers.get(deed)), numbers];
  steps.set(deed, own);
  void own.then((step) => step !== undefined && known.set(deed, step));
}

/** Takes back what was written since the editor was opened. */
export async function takeBackRemarks(story: OpenStory): Promise<void> {
  for (const step of await Promise.all(steps.values())) {
    if (step !== undefined) await takeStep(story, 'undo', step);
  }
  await readSteps();
}
