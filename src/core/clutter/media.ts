import { isNamed, textOf, type Block } from '../article/survey';
import type { ClutterKind, Scene } from './kind';
import { isHeld, isLabel, linesUpTo, names } from './lines';

const PLAYER_TOKENS = names(
  'player videoplayer audioplayer mediaplayer videojs vjs jwplayer plyr mejs jw brightcove ' +
    'mediaelement texttospeech tts readspeaker speechkit',
);
const LINE_LENGTH = 160;
/** Between a line of a player and the box that is named so. */
const LEVELS = 4;
/** Time played and time in all; one time alone may be a live blog's. */
const PROGRESS = /^-?\d{1,2}:\d{2}(:\d{2})? ?[/|-] ?-?\d{1,2}:\d{2}(:\d{2})?$/;
const LENGTH = /^\D{0,24}\d{1,2}:\d{2}(:\d{2})?\D{0,12}$/;
/** How long it takes to hear: “· 5 min”. */
const DURATION = /[\s·•|,(–-]{0,6}\p{N}{1,3}(:\p{N}{2})?[\s\p{L}.')]{0,12}$/u;

function isInPlayer(block: Block): boolean {
  let up: Block | undefined = block;
  for (let level = 0; up && level <= LEVELS; level += 1, up = up.parent)
    if (isNamed(up, PLAYER_TOKENS)) return true;
  return false;
}

/** A film that stands in the line is the story's; its controls are not. */
const holdsMedia = (block: Block): boolean =>
  block.links > 0 || block.images > 0 || block.prose > 0;

function isControl(line: Block, scene: Scene): boolean {
  const text = textOf(line);
  if (PROGRESS.test(text)) return true;
  if (LENGTH.test(text)) return !holdsMedia(line) && isInPlayer(line);
  if (!scene.phrases.starts('mediaLabels', text)) return false;
  const said = text.replace(DURATION, '');
  return isLabel('mediaLabels', line, scene, said) || !scene.phrases.is('mediaLabels', said);
}

function* findControls(scene: Scene): Generator<Block> {
  for (const line of linesUpTo(LINE_LENGTH, scene)) {
    if (line.tag !== 'li' && isControl(line, scene) && !isHeld(line)) yield line;
  }
}

/** What is written on the players of sound and film; the film itself stays as a link. */
export const media: ClutterKind = {
  id: 'media',
  onlyInStory: true,
  rules: [
    {
      id: 'media-controls',
      reason: 'What a video or audio player says, or an offer to read the story aloud',
      find: findControls,
    },
  ],
};
