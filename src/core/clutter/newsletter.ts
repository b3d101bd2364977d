import { isLine, isNamed, linkDensity, textOf, type Block } from '../article/survey';
import { holdersOf, isPart } from './cover';
import type { ClutterKind, Scene } from './kind';
import { oncePerSurvey } from './once';

const NEWSLETTER_TOKENS = new Set(
  'newsletter newsletters mailinglist mailchimp signup inlinesignup'.split(' '),
);
const BOX_LENGTH = 1200;
const LINE_LENGTH = 400;
/** Weighted length of prose in a box that is not about the newsletter. */
const MOST_OTHER = 260;

/** The boxes that could be an invitation, and whether there is something to fill in or press. */
const boxesOf = oncePerSurvey(({ survey }) => {
  const holdsForm = holdersOf(survey.blocks.filter(({ tag }) => tag === 'form'));
  return survey.blocks
    .filter((block) => block.block && block.length > 0 && block.length <= BOX_LENGTH)
    .filter(isPart)
    .map((block) => ({ block, acts: block.controls > 0 || holdsForm.has(block) }));
});

function* findContainers(scene: Scene): Generator<Block> {
  for (const { block, acts } of boxesOf(scene)) {
    if (!isNamed(block, NEWSLETTER_TOKENS)) continue;
    if (acts || block.links > 0 || scene.phrases.says('newsletterPhrases', textOf(block)))
      yield block;
  }
}

/** How much of a box is prose that says nothing of a newsletter. */
function otherProse(block: Block, scene: Scene): number {
  if (block.prose === 0) return 0;
  if (block.inner > 0) return block.children.reduce((sum, one) => sum + otherProse(one, scene), 0);
  return scene.phrases.says('newsletterPhrases', textOf(block)) ? 0 : block.prose;
}

/**
 * A box with something to fill in or press, whose words invite to a newsletter. A section of the
 * story may end with such a line, and hold much besides.
 */
function* findBoxes(scene: Scene): Generator<Block> {
  for (const { block, acts } of boxesOf(scene)) {
    if (!acts || !scene.phrases.says('newsletterPhrases', textOf(block))) continue;
    if (otherProse(block, scene) <= MOST_OTHER) yield block;
  }
}

/** A line that invites and links; a sentence of a story that names a newsletter has more to say. */
function* findLines({ survey, phrases }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (block.links === 0 || block.length > LINE_LENGTH || linkDensity(block) <= 0.2) continue;
    if (!isLine(block) || !isPart(block)) continue;
    if (phrases.says('newsletterPhrases', textOf(block))) yield block;
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
