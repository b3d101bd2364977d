import { annotate, withNote } from '../core/highlights/annotate';
import type { Annotation } from '../core/highlights/annotation';
import { describe } from '../core/highlights/describe';
import { getMessage } from '../platform/i18n';
import { forgetAnnotation, keepAnnotation } from './keep';
import type { OpenStory } from './open-story';
import { announcement, noted, openPanel, toast } from './session';

/** Highlights the words of a range, if there are any, and lets go of the selection. */
export function addHighlight(story: OpenStory, range: Range): Annotation | undefined {
  const selectors = describe(range, story.element);
  if (!selectors) return undefined;
  const annotation = annotate(story.article.metadata.canonicalUrl, selectors);
  getSelection()?.collapse(range.endContainer, range.endOffset);
  put(story, 'add', annotation);
  announcement.value = getMessage('highlight_added');
  return annotation;
}

/** Highlights the words and asks for a note. */
export function addHighlightWithNote(story: OpenStory, range: Range): void {
  noted.value = addHighlight(story, range);
}

/** Gives a highlight another note; an empty one takes the note away. */
export function setNote(story: OpenStory, annotation: Annotation, note: string): void {
  put(story, 'note', withNote(annotation, note));
  announcement.value = getMessage('note_saved');
}

/** Deletes a highlight, and offers to bring it back. */
export function deleteHighlight(story: OpenStory, annotation: Annotation): void {
  story.annotations.value = without(story, annotation);
  void forgetAnnotation(story, annotation);
  toast.value = {
    message: getMessage('highlight_deleted'),
    undo: () => {
      put(story, 'add', annotation);
      announcement.value = getMessage('highlight_restored');
    },
  };
}

function put(story: OpenStory, deed: 'add' | 'note', annotation: Annotation): void {
  story.annotations.value = [...without(story, annotation), annotation];
  void keepAnnotation(story, deed, annotation);
}

function without(story: OpenStory, annotation: Annotation): readonly Annotation[] {
  return story.annotations.value.filter(({ id }) => id !== annotation.id);
}

/** How long a highlight flashes, in ms. */
const FLASH = 1600;

/** Scrolls to a highlight and makes it flash. */
export function jumpTo(story: OpenStory, annotation: Annotation): void {
  const range = story.placed.value.find((placed) => placed.annotation.id === annotation.id)?.range;
  if (!range) return;
  openPanel.value = undefined;
  const { top, height } = range.getBoundingClientRect();
  scrollTo({ top: scrollY + top - Math.max(0, innerHeight - height) / 3 });
  /* From here the Tab key goes on to what follows the highlight. */
  story.element.focus({ preventScroll: true });
  getSelection()?.collapse(range.startContainer, range.startOffset);
  story.active.value = range;
  setTimeout(() => {
    if (story.active.value === range) story.active.value = undefined;
  }, FLASH);
}

/** The highlight under a point of the window, in CSS pixels; the topmost one of several. */
export function highlightAt(story: OpenStory, x: number, y: number): Annotation | undefined {
  return story.placed.value.findLast(({ range }) =>
    [...(range?.getClientRects() ?? [])].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    ),
  )?.annotation;
}
