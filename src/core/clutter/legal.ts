import { textOf, type Block } from '../article/survey';
import type { ClutterKind, Scene } from './kind';
import { isHeld, isReported, linesUpTo, opensWith, proseAfter } from './lines';

const LINE_LENGTH = 400;
/** Prose that may stand behind the story's last line: notices and notes. */
const TAIL = 500;
/** “© 2024 Someone”, “Copyright Someone 2024”; a sentence about copyright has more to say. */
const COPYRIGHT = /^\W{0,3}(©|ⓒ|\(c\) |copyright (©|\(c\)|[^.]{0,60}\b(19|20)\d\d\b))/iu;

const isLast = (line: Block, scene: Scene): boolean => proseAfter(line, scene) <= TAIL;

/** A picture's copyright stands beside the picture; the page's at the end. */
function* findCopyright(scene: Scene): Generator<Block> {
  for (const line of linesUpTo(LINE_LENGTH, scene)) {
    if (isLast(line, scene) && COPYRIGHT.test(textOf(line)) && !isHeld(line)) yield line;
  }
}

function* findNotices(scene: Scene): Generator<Block> {
  for (const line of linesUpTo(LINE_LENGTH, scene)) {
    if (!isLast(line, scene) || !opensWith('legalPhrases', line, scene)) continue;
    if (!isHeld(line) && !isReported('legalPhrases', line, scene)) yield line;
  }
}

/** Copyright lines and terms of the publisher; a correction is the story's own. */
export const legal: ClutterKind = {
  id: 'legal',
  onlyInStory: true,
  rules: [
    {
      id: 'legal-copyright',
      reason: 'A copyright line at the end of the page',
      find: findCopyright,
    },
    { id: 'legal-notice', reason: 'The publisher’s terms or notices', find: findNotices },
  ],
};
