import { endsSentence, mayEndSentence } from '../article/sentence-end';
import { isLine, linkDensity, textOf, type Block } from '../article/survey';
import { isPart } from './cover';
import type { Scene } from './kind';
import type { PhraseBook } from './phrase-book';

/** Where a reader pays or joins. */
const PAY_ADDRESS =
  /\/(donat(e|ion|ions)|subscribe|subscriptions?|membership|become-a-member|support-us|contribute|spenden?|abo|abonnement|abonnements|abonner|suscri(bete|pcion|pciones)|donar|faire-un-don|join|register)\b|patreon\.com\/|ko-fi\.com\/|buymeacoffee\.com\/|paypal\.com\/(donate|.*hosted_button)|opencollective\.com\//i;
/** Weighted length of a box that asks in words of its own. */
const BOX_LENGTH = 900;
/** Heading, one or two paragraphs, button, small print. */
const MOST_LINES = 5;
const CALL_LENGTH = 60;
const HEADING_LENGTH = 100;
const BOLD = new Set(['b', 'strong']);
/** Leads to what stands behind it. */
const LEADS_ON = /[:»→]\s*$/u;

/** Whether a link in a block leads to where a reader pays or joins. */
export const paysAway = (block: Block): boolean =>
  [...block.element.querySelectorAll('a[href]')].some((link) =>
    PAY_ADDRESS.test(link.getAttribute('href') ?? ''),
  );

/** Whether a text has words of asking and of the outlet's work, as they meet where an outlet asks. */
export function urges(text: string, phrases: PhraseBook): boolean {
  const giving = phrases.count('givingWords', text);
  const media = giving > 0 ? phrases.count('mediaWords', text) : 0;
  return media > 0 && giving + media > 2 && phrases.count('addressWords', text) > 0;
}

const endsHere = (text: string): boolean => mayEndSentence(text) || LEADS_ON.test(text);

/** Whether a line ends with a link that is a sentence by itself: "…, every weekday. Sign up" */
export function endsInCall(line: Element): boolean {
  const label = [...line.querySelectorAll('a[href]')].at(-1)?.textContent.trim() ?? '';
  const text = line.textContent.trim();
  const isLast = label !== '' && label.length <= CALL_LENGTH && text.endsWith(label);
  return isLast && endsHere(text.slice(0, -label.length));
}

const linesOf = (block: Block): Block[] => {
  if (block.length === 0) return [];
  return isLine(block) ? [block] : block.children.flatMap(linesOf);
};

const isCall = (line: Block): boolean => line.length <= CALL_LENGTH && linkDensity(line) > 0.9;

/** A button, or a line that is nothing but a link to where a reader pays. */
const actsIn = (block: Block, lines: readonly Block[]): boolean =>
  block.controls > 0 || lines.some((line) => isCall(line) && paysAway(line));

function* findBoxes({ survey, phrases }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (!block.block || !isPart(block) || block.length > BOX_LENGTH) continue;
    if (block.controls + block.links === 0 || block.length === 0 || isLine(block)) continue;
    const lines = linesOf(block);
    if (lines.length > MOST_LINES || !actsIn(block, lines)) continue;
    if (urges(textOf(block), phrases)) yield block;
  }
}

const isBold = ({ children, length }: Block): boolean =>
  children.some((child) => BOLD.has(child.tag) && child.length === length);

/** A short line that is no sentence and set like a heading, or speaks of the outlet. */
function isHeadingOf(line: Block, { phrases }: Scene): boolean {
  const text = textOf(line);
  if (line.length > HEADING_LENGTH || endsSentence(text) || LEADS_ON.test(text)) return false;
  if (line.headings > 0 || isBold(line)) return true;
  return phrases.count('mediaWords', text) + phrases.count('givingWords', text) > 0;
}

/** A line that asks and the link below it, with the heading above; all among the story's own. */
function* findLines(scene: Scene): Generator<Block> {
  const lines = scene.survey.blocks.filter(
    (block) => isPart(block) && block.length <= BOX_LENGTH && isLine(block),
  );
  for (const [at, call] of lines.entries()) {
    const [before, line] = [lines[at - 2], lines[at - 1]];
    if (!line || !isCall(call) || line.parent !== call.parent) continue;
    if (linkDensity(line) > 0.5 || !urges(textOf(line), scene.phrases)) continue;
    if (before && before.parent === line.parent && isHeadingOf(before, scene)) yield before;
    yield line;
    yield call;
  }
}

/** Appeals in words that no list has: words of asking, and something to press. */
export function* findCalls(scene: Scene): Generator<Block> {
  yield* findBoxes(scene);
  yield* findLines(scene);
}
