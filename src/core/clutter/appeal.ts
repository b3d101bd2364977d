import { endsInCall, findCalls, paysAway, urges } from './appeal-calls';
import { endsSentence } from '../article/sentence-end';
import { isLine, isNamed, linkDensity, textOf, type Block, type Survey } from '../article/survey';
import { holdersOf, isPart } from './cover';
import type { ClutterKind, Scene } from './kind';
import { oncePerSurvey } from './once';

const APPEAL_TOKENS = new Set(
  (
    'donate donation donations donor appeal fundraising fundraiser supportus supporter contribute contribution ' +
    'membership paywall regwall subscribe subscription subscriber subscriptions upsell patreon'
  ).split(' '),
);
/** Weighted lengths: of one paragraph that asks, and of a whole appeal. */
const PARAGRAPH_LENGTH = 900;
const BOX_LENGTH = 2500;
const HEADING_LENGTH = 140;
/** Paragraphs between two that ask, which belong to the appeal although they do not ask themselves. */
const BETWEEN = 2;
const QUOTES = new Set(['blockquote', 'q']);

type Sign = 'heading' | 'ask' | 'both' | 'action' | 'none';

/**
 * What a line does in an appeal: its heading, an ask spoken to the reader, or nothing but a link or
 * button, which is a call to act where it follows an ask.
 */
function readSign(line: Block, scene: Scene): Sign {
  const { phrases } = scene;
  const text = textOf(line);
  if (line.links > 0 && endsInCall(line.element) && urges(text, phrases)) return 'both';
  const asks = phrases.says('appealPhrases', text);
  const headed = phrases.starts('appealHeadings', text);
  if (headed && asks) return 'both';
  if (headed && line.length <= HEADING_LENGTH) return 'heading';
  if (asks) return 'ask';
  return line.length <= HEADING_LENGTH && linkDensity(line) > 0.9 ? 'action' : 'none';
}

const ASKS: Readonly<Record<Sign, number>> = { heading: 1, ask: 1, both: 2, action: 0, none: 0 };

const countAsks = (signs: readonly Sign[]): number =>
  signs.reduce((sum, sign) => sum + ASKS[sign], 0);

const startsAppeal = (sign: Sign | undefined): boolean => sign === 'heading' || sign === 'both';

/** Blocks that hold the words of somebody else. */
function quotedIn({ blocks }: Survey): Set<Block> {
  const quoted = new Set<Block>();
  for (const block of blocks) {
    if (QUOTES.has(block.tag) || (block.parent && quoted.has(block.parent))) quoted.add(block);
  }
  return quoted;
}

/** What the lines of a page do in an appeal, those left out that do nothing; each is read once. */
const signsOf = oncePerSurvey((scene) => {
  const quoted = quotedIn(scene.survey);
  const signs = new Map<Block, Sign>();
  for (const block of scene.survey.blocks) {
    if (block.length > PARAGRAPH_LENGTH || !isLine(block) || quoted.has(block)) continue;
    const sign = readSign(block, scene);
    if (sign !== 'none') signs.set(block, sign);
  }
  return signs;
});

const signOf = (block: Block, scene: Scene): Sign => signsOf(scene).get(block) ?? 'none';

/** The lines that ask. */
const asksOf = oncePerSurvey((scene) =>
  [...signsOf(scene)].filter(([, sign]) => ASKS[sign] > 0).map(([line]) => line),
);

/** The lines that ask and the blocks that hold one. */
const asking = oncePerSurvey((scene) => new Set([...asksOf(scene), ...holdersOf(asksOf(scene))]));

const mayBeBox = (block: Block): boolean =>
  block.block && block.length > 0 && block.length <= BOX_LENGTH && isPart(block);

/** Boxes that say of themselves, in name and words, that they are an appeal. */
function* findBoxes(scene: Scene): Generator<Block> {
  for (const block of scene.survey.blocks) {
    if (!mayBeBox(block)) continue;
    const asks = asking(scene).has(block);
    const isShort = block.length < PARAGRAPH_LENGTH && block.prose < 400;
    const mayAct = isShort && block.controls + block.links > 0;
    if ((!asks && !mayAct) || !isNamed(block, APPEAL_TOKENS)) continue;
    if (asks || block.controls > 0 || paysAway(block)) yield block;
  }
}

function linesOf(block: Block): Block[] {
  if (block.length === 0) return [];
  return isLine(block) ? [block] : block.children.flatMap(linesOf);
}

/** The children of a block that have text, in order. */
const parts = (block: Block): Block[] => block.children.filter((child) => child.length > 0);

/**
 * Whether lines that ask speak to their reader. A story may say of others that they ask, in whole
 * sentences: then there is no heading, nothing to press, and neither "we" nor "you".
 */
function isSpoken(lines: Block[], signs: Sign[], { phrases }: Scene): boolean {
  const isHeading = (line: Block, at: number): boolean => {
    const text = textOf(line);
    if (!startsAppeal(signs[at])) return false;
    return line.headings > 0 || phrases.is('appealHeadings', text) || !endsSentence(text);
  };
  if (lines.some(isHeading) || lines.some(({ links, controls }) => links + controls > 0))
    return true;
  return phrases.count('addressWords', lines.map(textOf).join(' ')) > 1;
}

/**
 * One line alone is an appeal only with an address to pay at, or at the story's end with no word
 * beside the ask: people in a story ask for support too.
 */
function isAppeal(run: Block[], signs: Sign[], ends: boolean, scene: Scene): boolean {
  if (run.some(paysAway)) return true;
  if (countAsks(signs) > 1) return (ends || startsAppeal(signs[0])) && isSpoken(run, signs, scene);
  return ends && run.every((line) => scene.phrases.is('appealHeadings', textOf(line)));
}

/** Appeals as bare lines among those of the story: a run of neighbours that ask. */
function* findRuns(scene: Scene): Generator<Block> {
  for (const parent of new Set(asksOf(scene).map((line) => line.parent))) {
    if (!parent?.block) continue;
    const lines = parts(parent);
    const signs = lines.map((line) => signOf(line, scene));
    const lastProse = lines.findLastIndex((line) => line.prose > 0);
    for (const [start, end] of runsOf(signs)) {
      const run = lines.slice(start, end);
      const enough = isAppeal(run, signs.slice(start, end), end > lastProse, scene);
      const length = run.reduce((sum, line) => sum + line.length, 0);
      if (enough && length <= BOX_LENGTH) yield* run.filter(isPart);
    }
  }
}

/** Half-open spans of neighbouring signs; after a heading, a gap between two asks is bridged. */
function runsOf(signs: readonly Sign[]): [number, number][] {
  const runs: [number, number][] = [];
  for (let start = 0; start < signs.length; start += 1) {
    const first = signs[start];
    if (!first || ASKS[first] === 0) continue;
    let end = start + 1;
    const bridges = startsAppeal(first) ? BETWEEN : 0;
    for (let next = end; next < signs.length && next - end <= bridges; next += 1) {
      if (signs[next] !== 'none') end = next + 1;
    }
    runs.push([start, end]);
    start = end - 1;
  }
  return runs;
}

/** A short box whose heading or only line is an appeal's, or whose lines mostly ask. */
function* findSpoken(scene: Scene): Generator<Block> {
  for (const block of asking(scene)) {
    if (!mayBeBox(block) || isLine(block)) continue;
    const lines = linesOf(block);
    const signs = lines.map((line) => signOf(line, scene));
    const asks = countAsks(signs);
    const silent = lines.filter(
      (line, i) => signs[i] === 'none' && line.prose > 0 && linkDensity(line) < 0.5,
    );
    if (silent.length > BETWEEN) continue;
    const acts = (): boolean => block.controls > 0 || paysAway(block);
    const mostly = asks * 2 >= lines.length && asks > 1 && isSpoken(lines, signs, scene);
    if (mostly || (startsAppeal(signs[0]) && (asks > 1 || acts()))) yield block;
  }
}

/** Requests to donate, support, subscribe, register or become a member. */
export const appeal: ClutterKind = {
  id: 'appeal',
  rules: [
    {
      id: 'appeal-container',
      reason: 'A part of the page that its makers marked as a request to pay or join',
      find: findBoxes,
    },
    {
      id: 'appeal-box',
      reason: 'A box in which the publisher asks readers to support, subscribe or join',
      find: findSpoken,
    },
    {
      id: 'appeal-lines',
      reason:
        'Lines among the story in which the publisher asks readers to support, subscribe or join',
      find: findRuns,
    },
    {
      id: 'appeal-call',
      reason: 'A few lines with a button, in which the publisher asks readers for support',
      isLate: true,
      find: findCalls,
    },
  ],
};
