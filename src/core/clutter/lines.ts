import { endsSentence } from '../article/sentence-end';
import { isLine, textOf, type Block } from '../article/survey';
import { isPart } from './cover';
import type { Scene } from './kind';
import { oncePerSurvey } from './once';
import type { ListName } from './phrase-book';

/** The words of these belong to what stands in them: captions, quotations, cells, listings. */
const HOLDERS = new Set(
  'figure figcaption blockquote q table pre code cite h1 h2 h3 h4 h5 h6'.split(' '),
);
const LONGEST = 900;

/** All lines that a rule may look at, in page order. */
const shortLines = oncePerSurvey(({ survey }) =>
  survey.blocks.filter(
    (block) => block.length > 0 && block.length <= LONGEST && isLine(block) && isPart(block),
  ),
);

/** Lines no longer than this that could be clutter, in page order. */
export function linesUpTo(length: number, scene: Scene): Block[] {
  return shortLines(scene).filter((line) => line.length <= length);
}

/** Whether a line is, or stands in, something of the story's own. */
export function isHeld(line: Block): boolean {
  for (let up: Block | undefined = line; up; up = up.parent) if (HOLDERS.has(up.tag)) return true;
  return false;
}

/** Words of a class or id, as a set. */
export const names = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const HEADING = /^h[1-6]$/;

/** A box that could be clutter: a heading’s id is its own words, not what its makers named it. */
export const isBox = (block: Block): boolean =>
  block.block && isPart(block) && !HEADING.test(block.tag);

/** Prose before each block, by its place in the survey. */
const proseSums = oncePerSurvey(({ survey }) => {
  const before = new Map<Block, number>();
  let sum = 0;
  for (const block of survey.blocks) {
    before.set(block, sum);
    sum += block.prose - block.children.reduce((total, child) => total + child.prose, 0);
  }
  return before;
});

/** Weighted length of the prose before a block. */
export function proseBefore(block: Block, scene: Scene): number {
  return proseSums(scene).get(block) ?? 0;
}

/** Weighted length of the prose behind a block, which is nought where the block ends the story. */
export function proseAfter(block: Block, scene: Scene): number {
  return scene.survey.root.prose - block.prose - proseBefore(block, scene);
}

/** The outermost part that holds this block's text and no other. */
function frameOf(block: Block): Block {
  let frame = block;
  while (frame.parent && isPart(frame.parent) && frame.parent.length === frame.length)
    frame = frame.parent;
  return frame;
}

/** A label, and the parts behind it up to the first that does not belong to it. */
export function labelled(label: Block, belongs: (part: Block) => boolean): Block[] {
  const frame = frameOf(label);
  const siblings = frame.parent?.children ?? [];
  const found = [frame];
  for (let i = siblings.indexOf(frame) + 1; i < siblings.length; i += 1) {
    const part = siblings[i];
    if (!part || part.length === 0) continue;
    if (!belongs(part)) break;
    found.push(part);
  }
  return found;
}

const SENTENCES = /[.!?。！？।۔|•·;]+/u;

/** Whether a line begins with one of the phrases, or ends with one that is a sentence of its own. */
export function opensWith(list: ListName, line: Block, { phrases }: Scene): boolean {
  const text = textOf(line);
  if (!phrases.says(list, text)) return false;
  const last = text.split(SENTENCES).findLast((sentence) => sentence.trim() !== '') ?? '';
  return phrases.starts(list, text) || phrases.is(list, last);
}

/** A sentence within the story with nothing to press may tell of clutter, and be none. */
export const isTold = (line: Block, scene: Scene): boolean =>
  line.links + line.controls === 0 &&
  endsSentence(textOf(line)) &&
  proseBefore(line, scene) > 0 &&
  proseAfter(line, scene) > 0;

const COMMA = /[,،、，]/u;

/** Such a sentence that says where the phrase is said: "All rights reserved, reads the stone." */
export function isReported(list: ListName, line: Block, scene: Scene): boolean {
  const end = textOf(line).search(COMMA);
  return end > 0 && scene.phrases.is(list, textOf(line).slice(0, end)) && isTold(line, scene);
}

/** Several words, or a script that puts no space between them. */
const PHRASE = /\s|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** A line that is one of the labels; one word alone as a paragraph may be an answer or a verse. */
export function isLabel(
  list: ListName,
  line: Block,
  { phrases }: Scene,
  text = textOf(line),
): boolean {
  if (!phrases.is(list, text) || endsSentence(text)) return false;
  return line.tag !== 'p' || line.links > 0 || line.controls > 0 || PHRASE.test(text.trim());
}
