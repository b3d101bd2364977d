import { isNamed, textOf, type Block } from '../article/survey';
import { isPart } from './cover';
import type { ClutterKind, Scene } from './kind';

const ADVERT_TOKENS = new Set(
  'ad ads adslot adunit adbox adcontainer adwrapper advert adverts advertisement advertising advertorial sponsored dfp gpt googlead adsense'.split(
    ' ',
  ),
);
/** An entry of a list or table may be the story's own. */
const LISTED = new Set(['li', 'td', 'th', 'dt', 'dd']);
const LABEL_LENGTH = 60;
const SLOT_LENGTH = 400;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** An anchor spells the heading that it is for: “Chat GPT opens a shop” is no slot of `gpt`. */
const isAnchor = (block: Block): boolean =>
  block.headings > 0 && lettersOf(block.element.id) === lettersOf(textOf(block));

function* findContainers({ survey }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (!isPart(block) || !block.block || block.prose > 0 || block.length > SLOT_LENGTH) continue;
    if (block.length + block.images === 0) continue;
    if (isNamed(block, ADVERT_TOKENS) && !isAnchor(block)) yield block;
  }
}

function* findLabels({ survey, phrases }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (!block.block || block.length === 0 || block.length > LABEL_LENGTH) continue;
    if (block.headings > 0 || LISTED.has(block.tag) || !isPart(block)) continue;
    if (phrases.is('advertLabels', textOf(block))) yield block;
  }
}

/** Advertisements, and the labels that stand where a script would place one. */
export const advert: ClutterKind = {
  id: 'advert',
  rules: [
    {
      id: 'advert-container',
      reason: 'A part of the page that its makers marked as a place for advertisements',
      find: findContainers,
    },
    { id: 'advert-label', reason: 'The label of an advertisement', find: findLabels },
  ],
};
