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
    if (!isLinks(block) || block.length > LINE_LENGTH || !isLine(block) || !isPart(block)) continue;
    if (phrases.starts('relatedLabels', textOf(block))) yield block;
  }
}

/** The links among some siblings up to the next paragraph of the story, and where that stands. */
function linksFrom(siblings: readonly Block[], start: number): { links: Block[]; end: number } {
  const links: Block[] = [];
  for (let i = start; ; i += 1) {
    const block = siblings[i];
    if (!block) return { links, end: i };
    if (block.length === 0) continue;
    if (!isLinks(block) || block.prose > MOST_PROSE) return { links, end: i };
    links.push(block);
  }
}

const isLabel = (block: Block, { phrases }: Scene): boolean =>
  block.length <= LABEL_LENGTH &&
  isLine(block) &&
  isPart(block) &&
  phrases.is('relatedLabels', textOf(block));

/** A label and the links that follow it. */
function* findLists(scene: Scene): Generator<Block> {
  for (const { children } of scene.survey.blocks) {
    for (let i = 0; i < children.length; i += 1) {
      const label = children[i];
      if (!label || !isLabel(label, scene)) continue;
      const { links, end } = linksFrom(children, i + 1);
      const isAlone = links.length === 0;
      if (!isAlone || end === children.length || linkDensity(label) > 0.9) yield label;
      yield* links;
      i = end - 1;
    }
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
