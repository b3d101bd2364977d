import { isLine, isNamed, linkDensity, textOf, type Block } from '../article/survey';
import { isPart } from './cover';
import type { ClutterKind, Scene } from './kind';

const NEWSLETTER_TOKENS = new Set(
  'newsletter newsletters mailinglist mailchimp signup inlinesignup'.split(' '),
);
const BOX_LENGTH = 1200;
const LINE_LENGTH = 400;

const acts = (block: Block): boolean =>
  block.controls > 0 || block.element.querySelector('form') !== null;

function* findContainers({ survey, phrases }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (!isPart(block) || !block.block || block.length === 0 || block.length > BOX_LENGTH) continue;
    if (!isNamed(block, NEWSLETTER_TOKENS)) continue;
    if (acts(block) || block.links > 0 || phrases.says('newsletterPhrases', textOf(block)))
      yield block;
  }
}

/** A box with something to fill in or press, whose words invite to a newsletter. */
function* findBoxes({ survey, phrases }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (!isPart(block) || !block.block || block.length === 0 || block.length > BOX_LENGTH) continue;
    if (acts(block) && phrases.says('newsletterPhrases', textOf(block))) yield block;
  }
}

/** A line that invites and links; a sentence of a story that names a newsletter has more to say. */
function* findLines({ survey, phrases }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (!isPart(block) || !block.block || block.length > LINE_LENGTH || block.links === 0) continue;
    if (!isLine(block)) continue;
    if (linkDensity(block) > 0.2 && phrases.says('newsletterPhrases', textOf(block))) yield block;
  }
}

/** Invitations to a newsletter. */
export const newsletter: ClutterKind = {
  id: 'newsletter',
  rules: [
    {
      id: 'newsletter-container',
      reason: 'A part of the page that its makers marked as a newsletter sign-up',
      find: findContainers,
    },
    { id: 'newsletter-box', reason: 'A form to subscribe to a newsletter', find: findBoxes },
    {
      id: 'newsletter-line',
      reason: 'A line that invites readers to a newsletter',
      find: findLines,
    },
  ],
};
