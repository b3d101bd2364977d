import type { Annotation } from '../core/highlights/annotation';
import { Sitting, type Remarks } from '../core/highlights/remarks';
import { getMessage } from '../platform/i18n';
import { steppedText } from '../ui/history-text';
import { changeHighlight } from './highlights';
import { takeStep } from './keep';
import type { OpenStory } from './open-story';
import { announcement, noted, toast } from './session';

let sitting: Sitting | undefined;

/** Opens the editor for note and tags of a highlight. */
export function openEditor(annotation: Annotation | undefined): void {
  sitting = undefined;
  noted.value = annotation;
}

/** Gives a highlight another note and other tags, while they are written. */
export function setRemarks(story: OpenStory, { id }: Annotation, remarks: Remarks): void {
  const annotation = story.annotations.value.find((other) => other.id === id);
  if (!annotation) return;
  sitting ??= new Sitting((deed, changed, name) => changeHighlight(story, deed, changed, name));
  sitting.save(annotation, remarks);
  announcement.value = getMessage('note_saved');
}

/** Takes back what was written since the editor was opened. What cannot be taken back is told. */
export async function takeBackRemarks(story: OpenStory): Promise<void> {
  for (const number of (await sitting?.steps()) ?? []) {
    const taken = await takeStep(story, 'undo', number);
    if (!taken.ok) toast.value = { message: steppedText('undo', taken) };
  }
}
