import { textOf, type Block } from '../article/survey';
import type { ClutterKind, Scene } from './kind';
import { isHeld, isLabel, linesUpTo } from './lines';

const LABEL_LENGTH = 60;

/** "Story continues below this advertisement": where it goes on, and what parts it. */
function goesOn(line: Block, { phrases }: Scene): boolean {
  const text = textOf(line);
  return phrases.says('advertLabels', text) && phrases.says('continueLabels', text);
}

function* findLabels(scene: Scene): Generator<Block> {
  for (const line of linesUpTo(LABEL_LENGTH, scene)) {
    if (isHeld(line)) continue;
    if (isLabel('continueLabels', line, scene) || goesOn(line, scene)) yield line;
  }
}

/** Buttons that only let the reader see more of what is there. */
export const continuation: ClutterKind = {
  id: 'continuation',
  onlyInStory: true,
  rules: [
    {
      id: 'continuation-label',
      reason: 'A button to read on, unfold or jump to what is shown here anyway',
      find: findLabels,
    },
  ],
};
