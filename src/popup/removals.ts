import type { Removal } from '../core/article/article';
import { restore, takeOut } from '../core/article/restore';
import { getMessage } from '../platform/i18n';
import { prepareStory } from '../ui/story-element';
import type { OpenStory } from './open-story';
import { announcement } from './session';

/** Puts a removed block back into the story, or takes it out again. */
export async function toggleRemoval(story: OpenStory, removal: Removal): Promise<void> {
  const restored = new Set(story.restored.value);
  if (restored.delete(removal.id)) {
    takeOut(story.element, removal);
    announcement.value = getMessage('removed_taken_out');
  } else {
    restored.add(removal.id);
    prepareStory(restore(story.element, removal));
    announcement.value = getMessage('removed_restored');
  }
  story.restored.value = restored;
}
