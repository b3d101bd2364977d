import type { ArticleId } from '../core/article/article';
import { annotate, withColour } from '../core/highlights/annotate';
import type { Annotation, AnnotationId, Colour } from '../core/highlights/annotation';
import { describe } from '../core/highlights/describe';
import { Sitting, type Remarks } from '../core/highlights/remarks';
import type { Deed, StoryChange } from '../core/highlights/story';
import { BACKGROUND_MESSAGES, type Request, type Written } from '../messages/contract';
import { ask } from '../messages/send';
import { getMessage } from '../platform/i18n';
import { messageBackground } from '../platform/runtime';
import { notStoredText } from '../ui/storage-text';
import { pageMetadata } from './page-metadata';
import { chooseColour, nextColour, readKnownTags } from './preferences';
import { annotations, card, noted, story, toast, type PageStory } from './session';
import { tellBackground } from './tell-background';

/**
 * Highlights the words that are selected and lets go of the selection.
 * @returns whether any were, once they are stored.
 */
export async function highlightSelection(): Promise<boolean> {
  const colour = await nextColour();
  const range = selectedRange();
  const selectors = range && describe(range, document.body);
  if (!range || !selectors || !story.value) return false;
  const annotation = annotate(story.value.source, selectors, colour);
  getSelection()?.collapse(range.endContainer, range.endOffset);
  const metadata = pageMetadata(document, location.href);
  await change(
    'add',
    { save: [annotation], remove: [], metadata },
    { done: getMessage('highlight_added') },
  );
  keepStory(story.value);
  return true;
}

let kept: ArticleId | undefined;

/** Has the story kept with the first highlight of a visit: cleaning it again takes the page's time. */
function keepStory({ articleId }: PageStory): void {
  if (articleId === kept) return;
  kept = articleId;
  void tellBackground('page/keep', {});
}

function selectedRange(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  return selection.getRangeAt(0);
}

/** Gives a highlight another colour, which is also that of the next. */
export function recolour(annotation: Annotation, colour: Colour): void {
  chooseColour(colour);
  void change('colour', { save: [withColour(annotation, colour)], remove: [] });
}

let sitting: Sitting | undefined;

/** Opens the editor for note and tags of a highlight. */
export function openEditor(id: AnnotationId): void {
  sitting = undefined;
  void readKnownTags();
  noted.value = id;
}

/** Gives a highlight another note and other tags, while they are written. */
export function setRemarks(id: AnnotationId, remarks: Remarks): void {
  const annotation = annotations.value.find((one) => one.id === id);
  if (!annotation) return;
  sitting ??= new Sitting((deed, changed, name) =>
    change(deed, { save: [changed], remove: [] }, { sitting: name }),
  );
  sitting.save(annotation, remarks);
}

/** Takes back what was written since the editor was opened. */
export async function takeBackRemarks(): Promise<void> {
  for (const step of (await sitting?.steps()) ?? []) await undo(step);
}

/** Deletes a highlight, and offers to bring it back. */
export function deleteHighlight({ id }: Annotation): void {
  card.value = undefined;
  void change('delete', { save: [], remove: [id] }, { done: getMessage('highlight_deleted') });
}

/** Takes back a deed; without its number the last one of all, which may have been done elsewhere. */
export async function undo(step?: number): Promise<void> {
  const request = step === undefined ? {} : { step };
  const answer = await ask(BACKGROUND_MESSAGES, messageBackground, 'history/undo', request);
  const isUndone = answer.ok && answer.value.ok;
  toast.value = { message: getMessage(isUndone ? 'deed_undone' : 'deed_undo_none') };
}

let writing = 0;

/** Whether a deed of this page is on its way to the store. */
export function isWriting(): boolean {
  return writing > 0;
}

interface ChangeOptions {
  /** What is then said, with a way to take it back. */
  readonly done?: string;
  /** Names what is written in one go. */
  readonly sitting?: string;
}

/**
 * Shows a change at once and has it stored. What could not be stored is told and not shown on.
 * @returns the number of the step by which it is taken back.
 */
async function change(
  deed: Deed,
  { save, remove, metadata }: Omit<StoryChange, 'articleId'>,
  { done, sitting }: ChangeOptions = {},
): Promise<number | undefined> {
  if (!story.value) return undefined;
  const before = annotations.value;
  const gone = new Set([...remove, ...save.map(({ id }) => id)]);
  annotations.value = [...before.filter(({ id }) => !gone.has(id)), ...save];
  const { articleId } = story.value;
  const written = await write({
    deed,
    stories: [{ articleId, save, remove, ...(metadata ? { metadata } : {}) }],
    ...(sitting ? { sitting } : {}),
  });
  if (written.ok) {
    if (done) toast.value = { message: done, undo: () => void undo(written.step) };
    return written.step;
  }
  annotations.value = before;
  toast.value = { message: notStoredText(written.reason) };
  return undefined;
}

type Writing = Request<typeof BACKGROUND_MESSAGES, 'annotation/write'>;

async function write(request: Writing): Promise<Written> {
  writing += 1;
  const answer = await ask(BACKGROUND_MESSAGES, messageBackground, 'annotation/write', request);
  writing -= 1;
  return answer.ok ? answer.value : { ok: false, reason: 'unavailable' };
}
