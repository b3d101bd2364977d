import { isNamed, linkDensity, type Block } from '../article/survey';
import { isPart } from './cover';
import type { ClutterKind, Scene } from './kind';
import { isBox, isLabel, labelled, linesUpTo, names } from './lines';
import { oncePerSurvey } from './once';

const CONTENTS_TOKENS = names('toc tableofcontents contentslist jumplinks jumplist jumpmenu');
const LIST_LENGTH = 6000;
const LABEL_LENGTH = 60;
const LEAST_ENTRIES = 3;
/** A footnote's mark is a sign or two. */
const MARK_LENGTH = 2;

function isJump({ element, length }: Block, page: string): boolean {
  const [address, place] = (element.getAttribute('href') ?? '').split('#');
  return length > MARK_LENGTH && Boolean(place) && (address === '' || address === page);
}

/** How many links of each block lead to a place in this page; summed from the leaves up. */
const jumpsOf = oncePerSurvey(({ survey, url }) => {
  const [page = ''] = url.split('#');
  const jumps = new Map<Block, number>();
  for (let i = survey.blocks.length - 1; i >= 0; i -= 1) {
    const block = survey.blocks[i];
    if (!block || block.links === 0) continue;
    const sum = (jumps.get(block) ?? 0) + (block.tag === 'a' && isJump(block, page) ? 1 : 0);
    jumps.set(block, sum);
    if (block.parent && sum > 0) jumps.set(block.parent, (jumps.get(block.parent) ?? 0) + sum);
  }
  return jumps;
});

/** Nothing but jumps, each with words of its own. */
function isList(block: Block, scene: Scene): boolean {
  if (block.links < LEAST_ENTRIES || block.length > LIST_LENGTH) return false;
  return jumpsOf(scene).get(block) === block.links && linkDensity(block) > 0.75;
}

function* findLists(scene: Scene): Generator<Block> {
  for (const block of scene.survey.blocks) {
    if (block.block && isPart(block) && isList(block, scene)) yield block;
  }
  for (const label of linesUpTo(LABEL_LENGTH, scene)) {
    if (!isLabel('contentsLabels', label, scene)) continue;
    const parts = labelled(label, (part) => isList(part, scene));
    if (parts.length > 1) yield* parts;
  }
}

function* findContainers({ survey }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (block.links < 2 || block.length > LIST_LENGTH || block.prose > 0) continue;
    if (linkDensity(block) < 0.5 || !isBox(block)) continue;
    const { tokens } = block;
    if (isNamed(block, CONTENTS_TOKENS) || (tokens.has('table') && tokens.has('contents')))
      yield block;
  }
}

/** Lists of the headings of this very story. */
export const contents: ClutterKind = {
  id: 'contents',
  onlyInStory: true,
  rules: [
    {
      id: 'contents-container',
      reason: 'A part of the page that its makers marked as a table of contents',
      find: findContainers,
    },
    {
      id: 'contents-list',
      reason: 'A list of links that jump to places in this story',
      find: findLists,
    },
  ],
};
