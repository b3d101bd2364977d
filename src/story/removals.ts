import type { Removal } from '../core/article/article';
import { restore, takeOut } from '../core/article/restore';
import { getMessage } from '../platform/i18n';
import { prepareStory } from '../ui/story-element';
import { keepRestored } from './keep';
import type { OpenStory } from './open-story';
import { announcement } from './session';

/** Puts a removed block back into the story, or takes it out again; remembers it. */
export function toggleRemoval(story: OpenStory, removal: Removal): void {
  const restored = new Set(story.restored.value);
  const isRestored = !restored.delete(removal.id);
  if (isRestored) {
    restored.add(removal.id);
    prepareStory(restore(story.element, removal));
  } else {
    takeOut(story.element, removal);
  }
  story.restored.value = restored;
  announcement.value = getMessage(isRestored ? 'removed_restored' : 'removed_taken_out');
  void keepRestored(story, removal, isRestored);
}
