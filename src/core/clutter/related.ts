import { isLine, isNamed, linkDensity, textOf, type Block } from '../article/survey';
import { isPart } from './cover';
import type { ClutterKind, Scene } from './kind';

const RELATED_TOKENS = new Set(
  (
    'related relatedposts relatedarticles recommended recommendation recommendations recirc ' +
    'readmore alsoread readalso seealso morestories morenews teaser teasers outbrain taboola'
  ).split(' '),
);
const LABEL_LENGTH = 80;
const LINE_LENGTH = 320;
/** A box of teasers may have leads in it; more prose than this is a story. */
const MOST_PROSE = 1200;

const isLinks = (block: Block): boolean => block.links > 0 && linkDensity(block) > 0.5;

/** Boxes that their makers named so, and that are mostly links. */
function* findContainers({ survey }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (!isPart(block) || !block.block || block.length === 0 || block.prose > MOST_PROSE) continue;
    if (isLinks(block) && isNamed(block, RELATED_TOKENS)) yield block;
  }
}

/** One line such as "Read also: another story", all of it a label and a link. */
function* findLines({ survey, phrases }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (!isPart(block) || !isLine(block) || block.length > LINE_LENGTH || !isLinks(block)) continue;
    if (phrases.starts('relatedLabels', textOf(block))) yield block;
  }
}

/** A label and the links that follow it, up to the next paragraph of the story. */
function* findLists({ survey, phrases }: Scene): Generator<Block> {
  for (const label of survey.blocks) {
    if (!isPart(label) || !isLine(label) || label.length > LABEL_LENGTH) continue;
    if (!phrases.is('relatedLabels', textOf(label))) continue;
    const siblings = label.parent?.children ?? [];
    const after = siblings.slice(siblings.indexOf(label) + 1).filter((block) => block.length > 0);
    const end = after.findIndex((block) => !isLinks(block) || block.prose > MOST_PROSE);
    const links = end < 0 ? after : after.slice(0, end);
    if (links.length > 0 || after.length === 0 || linkDensity(label) > 0.9) yield label;
    yield* links;
  }
}

/** Links to other stories, beside and inside this one. */
export const related: ClutterKind = {
  id: 'related',
  rules: [
    {
      id: 'related-container',
      reason: 'A part of the page that its makers marked as links to other stories',
      find: findContainers,
    },
    {
      id: 'related-line',
      reason: 'A line that sends readers on to another story',
      find: findLines,
    },
    {
      id: 'related-list',
      reason: 'A list of links to other stories, under its label',
      find: findLists,
    },
  ],
  count: (block) => Math.max(1, block.links),
};
