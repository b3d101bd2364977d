import { endsSentence } from '../article/sentence-end';
import { isLine, isProse, textOf, type Block } from '../article/survey';
import { isPart } from './cover';
import type { ClutterKind, Scene } from './kind';
import { isHeld, proseAfter, proseBefore } from './lines';
import { bareLabel } from './phrase-book';

const LINE_LENGTH = 140;
const STANDFIRST_LENGTH = 420;
/** A year with more digits near it, a time of day, or a date in East Asian writing. */
const DATE =
  /\b(19|20)\d\d\b.*\d|\d.*\b(19|20)\d\d\b|\b\d{1,2}[:.h]\d{2}\b|\d+\s*[年년]\s*\d+\s*[月월]|[^\P{Nd}0-9]{4}/u;

/** Short lines above the story and below its standfirst; what stands lower may be the story's own. */
function* headLines({ survey }: Scene): Generator<Block> {
  let prose = 0;
  for (const block of survey.blocks) {
    if (isProse(block)) prose += block.prose;
    if (prose > STANDFIRST_LENGTH) return;
    if (isLine(block) && isPart(block) && block.length <= LINE_LENGTH) yield block;
  }
}

/** Parts of a byline, which may end with an abbreviation: "Ana Ruiz | 3 min." */
const isParted = (text: string): boolean => /\s[|•·]\s/u.test(text);

/** A sentence, or its words with the number of a note behind them. */
const isSentence = (block: Block, text: string): boolean =>
  (endsSentence(text) && !isParted(text)) || block.element.querySelector('sup') !== null;

/** Dates between paragraphs, of which a byline has two at most; entries of a story have more. */
const MOST_BETWEEN = 2;

function* findDates(scene: Scene): Generator<Block> {
  const dates = [...headLines(scene)].filter((block) => {
    const text = textOf(block);
    if (isHeld(block) || isSentence(block, text)) return false;
    return DATE.test(text) || block.element.querySelector('time') !== null;
  });
  const between = dates.filter((block) => proseBefore(block, scene) > 0);
  const isEntries = new Set(between.map(({ parent }) => parent)).size > MOST_BETWEEN;
  for (const block of dates) {
    const isAbove = proseBefore(block, scene) === 0;
    if (isAbove || (!isEntries && proseAfter(block, scene) > 0)) yield block;
  }
}

function* findAuthors(scene: Scene): Generator<Block> {
  const names = scene.authors.map(bareLabel).filter(Boolean);
  for (const block of headLines(scene)) {
    const text = bareLabel(textOf(block));
    const rest = names.reduce((left, name) => left.replace(name, ''), text);
    if (!isHeld(block) && rest.length < text.length && rest.length <= 30) yield block;
  }
}

/** Lines with author, date or reading time above the story, which the view shows itself. */
export const byline: ClutterKind = {
  id: 'byline',
  onlyInStory: true,
  rules: [
    {
      id: 'byline-date',
      reason: 'A line with the date, which stands above the story already',
      find: findDates,
    },
    {
      id: 'byline-author',
      reason: 'A line with the author’s name, which stands above the story already',
      find: findAuthors,
    },
  ],
};
