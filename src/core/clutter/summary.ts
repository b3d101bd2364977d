import { isNamed, textOf, type Block } from '../article/survey';
import { isPart } from './cover';
import type { ClutterKind, Scene } from './kind';
import { isBox, isHeld, linesUpTo, names, proseBefore } from './lines';

const SUMMARY_TOKENS = names('aisummary aioverview askai aichat aiassistant genai');
const BOX_LENGTH = 1600;
const LABEL_LENGTH = 120;
/** A machine's summary stands above the story, or below its first words. */
const HEAD = 600;
/** Share of the page's prose. */
const MOST_PROSE = 0.25;

function* findContainers({ survey }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (block.length === 0 || block.length > BOX_LENGTH || !block.block) continue;
    if (isNamed(block, SUMMARY_TOKENS) && isBox(block)) yield block;
  }
}

/** The box around a label, where it is too small to be the story. */
function boxOf(label: Block, { survey }: Scene): Block {
  const most = survey.root.prose * MOST_PROSE;
  const fits = (up: Block): boolean =>
    isPart(up) && up.length <= BOX_LENGTH && up.prose <= most && up.length * 2 < survey.root.length;
  let box = label;
  for (let up = label.parent; up && fits(up); up = up.parent) box = up;
  return box;
}

/** A sentence, or an entry of a list, that begins so is the story's. */
const isBare = (line: Block): boolean =>
  line.prose === 0 && line.tag !== 'li' && !/[.!?。]$/.test(textOf(line)) && !isHeld(line);

function* findLabels(scene: Scene): Generator<Block> {
  for (const line of linesUpTo(LABEL_LENGTH, scene)) {
    if (!scene.phrases.starts('summaryLabels', textOf(line))) continue;
    const box = boxOf(line, scene);
    if (box !== line && proseBefore(box, scene) <= HEAD) yield box;
    else if (isBare(line)) yield line;
  }
}

/** What a machine made of the story, beside the story. */
export const summary: ClutterKind = {
  id: 'summary',
  onlyInStory: true,
  rules: [
    {
      id: 'summary-container',
      reason: 'A part of the page that its makers marked as written by a machine',
      find: findContainers,
    },
    {
      id: 'summary-label',
      reason: 'A summary of the story, or an offer to talk about it, by a machine',
      find: findLabels,
    },
  ],
};
