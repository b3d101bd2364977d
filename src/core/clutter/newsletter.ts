import { isLine, isNamed, linkDensity, textOf, type Block } from '../article/survey';
import { endsInCall } from './appeal-calls';
import { holdersOf, isPart } from './cover';
import type { ClutterKind, Scene } from './kind';
import { findForms } from './newsletter-forms';
import { oncePerSurvey } from './once';
import type { PhraseBook } from './phrase-book';

const NEWSLETTER_TOKENS = new Set(
  'newsletter newsletters mailinglist mailchimp signup inlinesignup'.split(' '),
);
/** Words of such addresses in many languages. */
const NEWSLETTER_ADDRESS =
  /news-?letters?\b|mailing-?list|infolettre|bolet[ií]n|bulten|nieuwsbrief|nyhedsbrev|nyhetsbrev|uutiskirje|hirlevel|rassylk|mail-?magazine/i;
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

/** Ends with a link, a sentence by itself, to where a newsletter is ordered. */
const signsUp = ({ element, text }: Block, phrases: PhraseBook): boolean =>
  phrases.count('addressWords', text) > 0 &&
  endsInCall(element) &&
  NEWSLETTER_ADDRESS.test(
    [...element.querySelectorAll('a[href]')].at(-1)?.getAttribute('href') ?? '',
  );

/** A line that invites and links; a sentence of a story that names a newsletter has more to say. */
function* findLines({ survey, phrases }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (block.links === 0 || block.length > LINE_LENGTH || !isLine(block) || !isPart(block))
      continue;
    const invites = phrases.says('newsletterPhrases', textOf(block));
    const calls = linkDensity(block) > 0.2 || endsInCall(block.element);
    if (calls && (invites || signsUp(block, phrases))) yield block;
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
      id: 'newsletter-form',
      reason: 'A form in which readers leave an address, with what leads to it',
      isLate: true,
      find: findForms,
    },
    {
      id: 'newsletter-line',
      reason: 'A line that invites readers to a newsletter',
      find: findLines,
    },
  ],
};
