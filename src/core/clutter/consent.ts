import { isNamed, textOf, type Block } from '../article/survey';
import type { ClutterKind, Scene } from './kind';
import { isBox, isHeld, isReported, linesUpTo, names, opensWith } from './lines';

const CONSENT_TOKENS = names(
  'cookie cookies cookiebanner cookiebar cookieconsent cookienotice cookielaw cookiebot consent ' +
    'gdpr onetrust didomi usercentrics quantcast sourcepoint ccpa',
);
const BOX_LENGTH = 3000;
const LINE_LENGTH = 700;

/** Named so, and with something to press or words to agree to. */
function* findContainers({ survey, phrases }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (block.length === 0 || block.length > BOX_LENGTH || !block.block) continue;
    if (!isNamed(block, CONSENT_TOKENS) || !isBox(block)) continue;
    if (block.controls > 0 || phrases.says('consentPhrases', textOf(block))) yield block;
  }
}

/** A line with nothing to press that only speaks of consent may be the story's. */
function* findLines(scene: Scene): Generator<Block> {
  for (const line of linesUpTo(LINE_LENGTH, scene)) {
    const speaks =
      line.controls > 0 || line.prose === 0
        ? scene.phrases.says('consentPhrases', textOf(line))
        : opensWith('consentPhrases', line, scene);
    if (speaks && !isHeld(line) && !isReported('consentPhrases', line, scene)) yield line;
  }
}

/** Questions for leave to store cookies or to load what others host. */
export const consent: ClutterKind = {
  id: 'consent',
  rules: [
    {
      id: 'consent-container',
      reason: 'A part of the page that its makers marked as a question for consent',
      find: findContainers,
    },
    {
      id: 'consent-line',
      reason: 'A line that asks readers to agree to cookies or to content from elsewhere',
      find: findLines,
    },
  ],
};
