import { bareLabel } from '../../clutter/phrase-book';
import { PageOutline, type OutlineScene } from './page-outline';
import { linkDensity, type Block } from '../survey';
import { Surroundings } from './surroundings';
import { each, type Work } from '../work';

/** A line of a page with its facts. */
export interface Line {
  readonly block: Block;
  /** In the order of `LINE_FACTS`. */
  readonly facts: Float32Array;
}

const OWN_TAGS = ['p', 'h2', 'h3', 'li', 'pre'];
const NEAR = [-2, -1, 1, 2, 3];

/** Names of the facts of a line, in their order. Lengths are logarithms, shares 0 to 1. */
export const LINE_FACTS: readonly string[] = [
  ...['length', 'linkDensity', 'links', 'images', 'ends', 'digits', 'commas', 'upper', 'colon'],
  ...['question', 'quoted', 'sign', 'time', 'words', 'isProse'],
  ...OWN_TAGS.map((tag) => `is ${tag}`),
  ...['in article', 'in main', 'in aside', 'in footer', 'in ul', 'in table'],
  ...['author', 'titleShare', 'inExcerpt', 'repeated'],
  ...['parentLength', 'parentLinks', 'parentProse', 'parentLines'],
  ...['grandLength', 'grandLinks', 'grandProse', 'least', 'dense', 'likeProse', 'likeCount'],
  ...['mainSteps', 'mainUp', 'mainShare', 'beforeMain', 'afterMain'],
  ...['place', 'proseBefore', 'proseAfter', 'fromTitle', 'sinceHeading'],
  ...['cards', 'cardSteps'],
  ...['named', 'parentNamed', 'grandNamed', 'worstNamed', 'bestNamed', 'allNamed', 'worstName'],
  ...NEAR.map((at) => `length at ${at}`),
  ...['links at -1', 'links at 1', 'isProse at 1'],
];

const SENTENCE_END = /[.!?。！？।۔؟…‽]["”»’」』)\]]*$/u;
const SAMPLE = 300;
const UPPER = /\p{Lu}/u;
const DIGIT = /\p{Nd}/u;
const LETTER = /\p{L}/u;

const log = (value: number): number => Math.log1p(Math.max(0, value));
const flag = (value: boolean): number => (value ? 1 : 0);
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

interface Counts {
  digits: number;
  commas: number;
  upper: number;
  letters: number;
  spaces: number;
}

/** Letters, digits and commas in the first characters of a line. */
function count(text: string): Counts {
  const counts = { digits: 0, commas: 0, upper: 0, letters: 0, spaces: 0 };
  for (let i = 0; i < text.length && i < SAMPLE; i += 1) {
    const code = text.charCodeAt(i);
    const char = text[i] ?? '';
    if (code === 32) counts.spaces += 1;
    else if (code >= 97 && code <= 122) counts.letters += 1;
    else if (code >= 65 && code <= 90) {
      counts.letters += 1;
      counts.upper += 1;
    } else if (code >= 48 && code <= 57) counts.digits += 1;
    else if (code === 44 || code === 59 || code === 0x3001 || code === 0xff0c || code === 0x60c)
      counts.commas += 1;
    else if (code > 127) {
      if (LETTER.test(char)) counts.letters += 1;
      else if (DIGIT.test(char)) counts.digits += 1;
      if (UPPER.test(char)) counts.upper += 1;
    }
  }
  return counts;
}

/* Facts are pushed to the row of a line, which is the same for all lines: this is the hot part. */

function addText(row: number[], block: Block): void {
  const { text } = block;
  const head = text.slice(0, SAMPLE);
  const { digits, commas, upper, letters, spaces } = count(head);
  row.push(
    log(block.length),
    linkDensity(block),
    Math.min(block.links, 20),
    Math.min(block.images, 5),
    flag(SENTENCE_END.test(text.slice(-12))),
    share(digits, head.length),
    share(commas, head.length) * 10,
    share(upper, letters),
    flag(/[:：]$/.test(head)),
    flag(/[?？؟]/.test(head)),
    flag(/["“”„«»「」]/.test(head)),
    flag(/[©®@|•·]|https?:/.test(head)),
    flag(block.children.some((child) => child.tag === 'time')),
    spaces,
    flag(block.prose > 0),
  );
  for (const tag of OWN_TAGS) row.push(flag(block.tag === tag));
}

function addEchoes(row: number[], page: PageOutline, block: Block): void {
  const label = block.length < SAMPLE ? bareLabel(block.text) : '';
  const words = label.split(' ');
  const inTitle = words.filter((word) => page.title.includes(word)).length;
  const start = block.text.slice(0, 60);
  row.push(
    flag(label !== '' && page.authors.some((name) => label.includes(name))),
    label === '' ? 0 : share(inTitle, words.length),
    flag(start.length > 30 && page.excerpt.startsWith(start)),
    Math.min(page.repeats.get(block.text) ?? 1, 5),
  );
}

function addBoxes(row: number[], page: PageOutline, block: Block): void {
  const parent = page.boxOf(block);
  const grand = page.boxOf(parent);
  row.push(
    log(parent.length),
    linkDensity(parent),
    share(parent.prose, parent.length),
    log(page.linesIn.get(parent) ?? 0),
    log(grand.length),
    linkDensity(grand),
    share(grand.prose, grand.length),
  );
}

function addLikes(row: number[], page: PageOutline, block: Block): void {
  const looks = page.looks.get(page.likeness(block));
  row.push(share(looks?.prose ?? 0, page.prose), log(looks?.count ?? 0));
}

function addNear(row: number[], page: PageOutline, at: number): void {
  const [before, after] = [page.lines[at - 1], page.lines[at + 1]];
  for (const step of NEAR) row.push(log(page.lines[at + step]?.length ?? 0));
  row.push(
    before ? linkDensity(before) : -1,
    after ? linkDensity(after) : -1,
    flag((after?.prose ?? 0) > 0),
  );
}

/** Every line of a page with the facts that the judge weighs. */
export function* readLines(scene: OutlineScene): Work<Line[]> {
  const page = new PageOutline(scene);
  yield;
  const around = new Surroundings(page.main, page.prose, scene.nameWeights);
  const row: number[] = [];
  const width = LINE_FACTS.length;
  const all = new Float32Array(page.lines.length * width);
  let before = 0;
  let heading = 0;
  const lines: Line[] = [];
  yield* each(page.lines, (block) => {
    const at = lines.length;
    heading = block.headings > 0 ? 0 : heading + 1;
    row.length = 0;
    addText(row, block);
    around.addHolders(row, block);
    addEchoes(row, page, block);
    addBoxes(row, page, block);
    around.addDensity(row, block);
    addLikes(row, page, block);
    around.addDistances(row, block);
    row.push(
      Math.max(0, page.mainFirst - at),
      Math.max(0, at - page.mainLast),
      share(at, page.lines.length),
      share(before, page.prose),
      share(page.prose - before - block.prose, page.prose),
      Math.max(-20, Math.min(60, at - page.titleAt)),
      Math.min(heading, 30),
    );
    around.addCards(row, block);
    around.addNames(row, block);
    addNear(row, page, at);
    before += block.prose;
    all.set(row, at * width);
    lines.push({ block, facts: all.subarray(at * width, (at + 1) * width) });
  });
  return lines;
}
