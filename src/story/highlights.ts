import { annotate, withColour } from '../core/highlights/annotate';
import type { Annotation, Colour } from '../core/highlights/annotation';
import { describe } from '../core/highlights/describe';
import type { Deed } from '../core/highlights/story';
import { getMessage } from '../platform/i18n';
import { colourName } from '../ui/ColourChoice';
import { chooseColour, lastColour } from './colour';
import { step } from './history';
import { keepDeed, keepSnapshot } from './keep';
import type { OpenStory } from './open-story';
import { announcement, clicked, openPanel, toast } from './session';

/** Highlights the words of a range, if there are any, and lets go of the selection. */
export function addHighlight(story: OpenStory, range: Range): Annotation | undefined {
  const selectors = describe(range, story.element);
  if (!selectors) return undefined;
  const source = story.article.metadata.canonicalUrl;
  const annotation = annotate(source, selectors, lastColour.value);
  getSelection()?.collapse(range.endContainer, range.endOffset);
  void changeHighlight(story, 'add', annotation);
  void keepSnapshot(story);
  announcement.value = getMessage('highlight_added');
  return annotation;
}

/** Gives a highlight another colour, which is also that of the next. */
export function recolour(story: OpenStory, annotation: Annotation, colour: Colour): void {
  chooseColour(colour);
  void changeHighlight(story, 'colour', withColour(annotation, colour));
  announcement.value = colourName(colour);
}

/** Deletes a highlight, and offers to bring it back. */
export function deleteHighlight(story: OpenStory, annotation: Annotation): void {
  story.annotations.value = without(story, annotation);
  const deleted = keepDeed(story, 'delete', { remove: [annotation.id] });
  toast.value = {
    message: getMessage('highlight_deleted'),
    undo: () => void deleted.then((number) => step(story, 'undo', number)),
  };
}

/**
 * Shows a new or changed highlight and stores it, as one step that can be undone.
 * @param sitting names what is written in one go.
 * @returns the number of the step; `undefined` when it was not stored.
 */
export function changeHighlight(
  story: OpenStory,
  deed: Deed,
  annotation: Annotation,
  sitting?: string,
): Promise<number | undefined> {
  story.annotations.value = [...without(story, annotation), annotation];
  return keepDeed(story, deed, { save: [annotation] }, sitting);
}

function without(story: OpenStory, annotation: Annotation): readonly Annotation[] {
  return story.annotations.value.filter(({ id }) => id !== annotation.id);
}

/** How long words flash, in ms. */
const FLASH = 1600;

/** Scrolls to a highlight, makes it flash, and shows its note and what can be done with it. */
export function jumpTo(story: OpenStory, annotation: Annotation): void {
  const range = story.placed.value.find((placed) => placed.annotation.id === annotation.id)?.range;
  if (!range) return;
  reveal(story, range);
  clicked.value = annotation;
}

/** Scrolls to words of the story and makes them flash. */
export function reveal(story: OpenStory, range: Range): void {
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
