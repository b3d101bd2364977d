import type { Colour } from '../core/highlights/annotation';
import { COLOUR_KEYS } from '../ui/ColourChoice';
import type { Direction } from '../ui/history-text';
import { select, selectedWords } from '../ui/selection';
import { sentencesOf, stepSentence } from '../ui/sentences';
import { attachHighlight } from './attaching';
import { chooseColour } from './colour';
import { toggleFocus } from './focus-mode';
import { addHighlight } from './highlights';
import { step } from './history';
import type { OpenStory } from './open-story';
import { printStory } from './printing';
import { announceProgress } from './reading';
import { openEditor } from './remarks';
import { skipSentence, speech, startSpeech, stopSpeech, toggleSpeech } from './speech';
import { announcement, attaching, clicked, footnote, noted, selected, toast } from './session';

/** Listens to the keys that `KeyHelp` describes, and to Escape and Tab around the toolbar. */
export function listenToKeys(story: OpenStory): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || noted.value) return;
    const isInStory = story.element.contains(document.activeElement);
    const isHandled =
      handleAnywhere(story, event) ||
      (isInStory && !hasModifier(event) && handleInStory(story, event));
    if (isHandled) event.preventDefault();
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}

function handleAnywhere(story: OpenStory, event: KeyboardEvent): boolean {
  if (event.key === 'Escape') return dismiss();
  if (isPrint(event)) {
    void printStory(story);
    return true;
  }
  const direction = directionOf(event);
  if (direction) void step(story, direction);
  return direction !== undefined;
}

/** Ctrl+P or ⌘P, by which browsers would print the page that the reader is over. */
function isPrint(event: KeyboardEvent): boolean {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  return isCommand && letterOf(event) === 'p';
}

/** Ctrl+Z or ⌘Z takes back; with Shift, or Ctrl+Y, it does again. */
function directionOf(event: KeyboardEvent): Direction | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const letter = letterOf(event);
  if (letter === 'y' && !event.shiftKey) return 'redo';
  if (letter !== 'z') return undefined;
  return event.shiftKey ? 'redo' : 'undo';
}

function handleInStory(story: OpenStory, event: KeyboardEvent): boolean {
  if (event.key === 'Tab') return !event.shiftKey && focusToolbar();
  /* Not what the last event told: keys may come faster than events. */
  const range = selectedWords(story.element);
  const isOnLink = document.activeElement !== story.element;
  switch (letterOf(event)) {
    case 's':
      moveToSentence(story, event.shiftKey ? -1 : 1);
      return true;
    case 'r':
      steerVoice(story);
      return true;
    case 'd':
      toggleFocus();
      return true;
    case 't':
      announceProgress(story);
      return true;
    case 'b':
      return skip(-1);
    case 'f':
      return skip(1);
    case 'enter':
      return !isOnLink && mark(story, range);
    case 'h':
      return mark(story, range);
    case 'n':
      if (!range || attaching.value) return false;
      openEditor(addHighlight(story, range));
      return true;
    default:
      return markInColour(story, range, COLOUR_KEYS.get(event.key));
  }
}

/** Highlights the words, or gives them to the highlight that is being attached. */
function mark(story: OpenStory, range: Range | undefined): boolean {
  if (!range) return false;
  if (attaching.value) attachHighlight(story, attaching.value, range);
  else addHighlight(story, range);
  return true;
}

function markInColour(story: OpenStory, range?: Range, colour?: Colour): boolean {
  if (!range || !colour || attaching.value) return false;
  chooseColour(colour);
  addHighlight(story, range);
  return true;
}

/** Selects the next or previous sentence and reads it out. */
function moveToSentence(story: OpenStory, direction: 1 | -1): void {
  const sentences = sentencesOf(story.element, story.article.metadata.lang);
  const sentence = stepSentence(sentences, hereIn(story.element), direction);
  if (!sentence) return;
  select(sentence);
  announcement.value = sentence.toString();
  const { top, bottom } = sentence.getBoundingClientRect();
  const isInView = top > innerHeight * 0.15 && bottom < innerHeight * 0.85;
  if (!isInView) scrollTo({ top: scrollY + top - innerHeight / 3 });
}

/** Where the reader is: the selected words, or the caret that a highlight left behind. */
function hereIn(story: Element): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return range.startContainer !== story && story.contains(range.startContainer) ? range : undefined;
}

function dismiss(): boolean {
  if (footnote.value) {
    footnote.value = undefined;
    return true;
  }
  if (!selected.value && !clicked.value && !attaching.value && !toast.value) return stopVoice();
  if (selected.value) getSelection()?.collapseToStart();
  else if (clicked.value) clicked.value = undefined;
  else if (attaching.value) attaching.value = undefined;
  else toast.value = undefined;
  return true;
}

function stopVoice(): boolean {
  if (!speech.value) return false;
  stopSpeech();
  return true;
}

/** Begins to read aloud, pauses it or goes on. */
function steerVoice(story: OpenStory): void {
  if (speech.value) toggleSpeech();
  else void startSpeech(story);
}

function skip(direction: 1 | -1): boolean {
  skipSentence(direction);
  return speech.value !== undefined;
}

function focusToolbar(): boolean {
  const button = document.querySelector<HTMLElement>('#highlight-toolbar button');
  button?.focus();
  return button !== null;
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}

/** The key's letter; by its place on the keyboard where the layout has no Latin letters. */
function letterOf({ key, code }: KeyboardEvent): string {
  const isLatin = /^[\x20-\x7e]+$/.test(key);
  return (isLatin ? key : code.replace(/^Key/, '')).toLowerCase();
}
