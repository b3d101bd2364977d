import { withSelectors } from '../core/highlights/annotate';
import type { Annotation } from '../core/highlights/annotation';
import { describe } from '../core/highlights/describe';
import { getMessage } from '../platform/i18n';
import { changeHighlight, reveal } from './highlights';
import { step } from './history';
import type { OpenStory } from './open-story';
import { announcement, attaching, openPanel, toast } from './session';

/** Lets the reader select the words that a highlight without a place belongs to. */
export function beginAttaching(story: OpenStory, annotation: Annotation): void {
  attaching.value = annotation;
  openPanel.value = undefined;
  toast.value = undefined;
  story.element.focus({ preventScroll: true });
  announcement.value = getMessage('attach_hint');
}

/** Gives a highlight the words of a range for its place, and shows it there. */
export function attachHighlight(story: OpenStory, annotation: Annotation, range: Range): void {
  const selectors = describe(range, story.element);
  if (!selectors) return;
  attaching.value = undefined;
  const attached = changeHighlight(story, 'attach', withSelectors(annotation, selectors));
  reveal(story, range);
  toast.value = {
    message: getMessage('orphan_attached'),
    undo: () => void attached.then((number) => step(story, 'undo', number)),
  };
}
