import { isNamed, linkDensity, textOf, type Block } from '../article/survey';
import type { ClutterKind, Scene } from './kind';
import { isBox, labelled, linesUpTo, names } from './lines';

const TAG_TOKENS = names(
  'tags tag taglist tagcloud tagbox taglinks posttags articletags keywords topics topiclist topicslist schlagworte',
);
const BOX_LENGTH = 600;
/** Weighted length of a topic; a headline is longer. */
const TOPIC_LENGTH = 40;
const LABEL_LENGTH = 60;
const LINE_LENGTH = 400;

const isTopics = (block: Block): boolean =>
  block.links > 0 &&
  block.prose === 0 &&
  linkDensity(block) > 0.7 &&
  block.linkLength / block.links < TOPIC_LENGTH;

function* findContainers({ survey }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (block.length === 0 || block.length > BOX_LENGTH || !isTopics(block)) continue;
    if (isBox(block) && isNamed(block, TAG_TOKENS)) yield block;
  }
}

/** A label and its topics: behind it, or in the same line after a colon. */
function* findLabelled(scene: Scene): Generator<Block> {
  for (const line of linesUpTo(LINE_LENGTH, scene)) {
    const text = textOf(line);
    const [label = ''] = text.split(/[:：]/, 1);
    if (label.length > LABEL_LENGTH || !scene.phrases.is('tagLabels', label)) continue;
    if (label.length < text.length - 1) {
      if (line.links > 0 && linkDensity(line) > 0.4) yield line;
      continue;
    }
    const parts = labelled(line, isTopics);
    if (parts.length > 1) yield* parts;
  }
}

/** The topics under which the publisher files the story. */
export const tags: ClutterKind = {
  id: 'tags',
  onlyInStory: true,
  rules: [
    {
      id: 'tags-container',
      reason: 'A part of the page that its makers marked as a list of topics',
      find: findContainers,
    },
    { id: 'tags-label', reason: 'A list of topics, with its label', find: findLabelled },
  ],
  count: (block) => Math.max(1, block.links),
};
