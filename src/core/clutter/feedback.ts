import { isNamed, linkDensity, type Block } from '../article/survey';
import type { ClutterKind, Scene } from './kind';
import { isBox, isHeld, labelled, linesUpTo, names, opensWith, proseAfter } from './lines';

const FEEDBACK_TOKENS = names(
  'rating ratings poll polls feedback helpful voting vote votes survey starrating opinary',
);
const BOX_LENGTH = 600;
const LINE_LENGTH = 200;
/** Prose that may stand behind the story's last line: notices and notes. */
const TAIL = 500;

/** A reviewer's rating has nothing to press. */
function* findContainers({ survey }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (block.controls === 0 || block.prose > 0 || block.length > BOX_LENGTH) continue;
    if (isBox(block) && isNamed(block, FEEDBACK_TOKENS)) yield block;
  }
}

const isAnswer = (part: Block): boolean => part.prose === 0 && part.controls > 0;

/** A story asks its readers too, but neither with a button nor as its last word. */
function* findLines(scene: Scene): Generator<Block> {
  for (const line of linesUpTo(LINE_LENGTH, scene)) {
    if (!opensWith('feedbackPhrases', line, scene) || isHeld(line)) continue;
    const ends = proseAfter(line, scene) <= TAIL;
    if (ends || line.controls > 0 || linkDensity(line) > 0.3) yield* labelled(line, isAnswer);
  }
}

/** Ratings, polls, reports of errors and other questions to the reader. */
export const feedback: ClutterKind = {
  id: 'feedback',
  onlyInStory: true,
  rules: [
    {
      id: 'feedback-container',
      reason: 'A part of the page that its makers marked as a poll or rating',
      find: findContainers,
    },
    {
      id: 'feedback-line',
      reason: 'A line that asks readers for a rating, a hint or an opinion',
      find: findLines,
    },
  ],
};
