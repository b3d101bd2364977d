import { isNamed, textOf } from '../article/survey';
import type { Block } from '../article/survey';
import type { ClutterKind, Scene } from './kind';
import { isBox, isHeld, isReported, linesUpTo, names, opensWith } from './lines';

const APP_TOKENS = names(
  'appbanner apppromo appstore googleplay smartbanner smartappbanner appdownload downloadapp',
);
const BOX_LENGTH = 600;
const LINE_LENGTH = 300;

function* findContainers({ survey }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (block.prose > 0 || block.length > BOX_LENGTH || block.length + block.images === 0) continue;
    if (isBox(block) && isNamed(block, APP_TOKENS)) yield block;
  }
}

function* findLines(scene: Scene): Generator<Block> {
  for (const line of linesUpTo(LINE_LENGTH, scene)) {
    if (isHeld(line) || isReported('appPhrases', line, scene)) continue;
    const isShort = line.prose === 0 && scene.phrases.says('appPhrases', textOf(line));
    if (isShort || opensWith('appPhrases', line, scene)) yield line;
  }
}

/** Invitations to the publisher's own app. */
export const app: ClutterKind = {
  id: 'app',
  onlyInStory: true,
  rules: [
    {
      id: 'app-container',
      reason: 'A part of the page that its makers marked as a promotion of their app',
      find: findContainers,
    },
    {
      id: 'app-line',
      reason: 'A line that invites readers to the publisher’s app',
      find: findLines,
    },
  ],
};
