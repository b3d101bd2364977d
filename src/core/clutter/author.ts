import { mayEndSentence } from '../article/sentence-end';
import { isLine, isNamed, isProse, textOf, type Block } from '../article/survey';
import type { ClutterKind, Scene } from './kind';
import { isBox, isLabel, labelled, linesUpTo, names, proseAfter, proseBefore } from './lines';
import { oncePerSurvey } from './once';
import { fold } from './phrase-book';

const BIOGRAPHY_TOKENS = names(
  'authorbio authorbox authorprofile authorinfo authorcard authorbiography authordescription ' +
    'aboutauthor aboutauthors postauthor autorenbox autoreninfo autorinfo',
);
const AUTHOR_TOKENS = names(
  'author authors autor autoren auteur auteurs autore autori autora writer contributor contributors redakteur',
);
const ABOUT_TOKENS = names(
  'bio bios biography about profile box card info description desc details additional blurb vita',
);
const BOX_LENGTH = 1800;
const MOST_PROSE = 1200;
const LABEL_LENGTH = 80;
const LINE_LENGTH = 900;
/** Where a name must stand in a line that is about its bearer. */
const NAME_WITHIN = 12;
/** Prose that may stand behind a line about the author: a second author's, a notice. */
const TAIL = 500;

const isAboutAuthor = (block: Block): boolean =>
  isNamed(block, BIOGRAPHY_TOKENS) ||
  (isNamed(block, AUTHOR_TOKENS) && isNamed(block, ABOUT_TOKENS));

function* findBoxes({ survey }: Scene): Generator<Block> {
  for (const block of survey.blocks) {
    if (block.length === 0 || block.length > BOX_LENGTH || block.prose > MOST_PROSE) continue;
    if (isBox(block) && isAboutAuthor(block)) yield block;
  }
}

/** Ends the story; a short text behind it may be a second author's. */
const isLast = (block: Block, scene: Scene): boolean =>
  proseAfter(block, scene) <= MOST_PROSE &&
  proseBefore(block, scene) > proseAfter(block, scene) + block.prose;

function* findLabels(scene: Scene): Generator<Block> {
  for (const label of linesUpTo(LABEL_LENGTH, scene)) {
    if (!isLabel('authorLabels', label, scene) || !isLast(label, scene)) continue;
    let left = MOST_PROSE;
    const parts = labelled(label, ({ prose, headings }) => headings === 0 && (left -= prose) >= 0);
    if (parts.length > 1) yield* parts;
  }
}

/** Whole names; of one word, it may be anything's. */
const isFullName = (name: string): boolean =>
  (/\s/.test(name) && name.length > 5) ||
  /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]{3,}$/u.test(name);

/** Authors of whom the story itself does not speak. */
const authorsOf = oncePerSurvey(({ survey, authors }) => {
  const prose = survey.blocks.filter(isProse).map((block) => fold(textOf(block)));
  const half = prose.slice(0, Math.floor(prose.length * 0.75));
  return authors
    .map(fold)
    .filter(isFullName)
    .filter((name) => !half.some((text) => text.includes(name)));
});

/** Lines right below a heading, which makes them a part of the story. */
const linesUnderHeading = oncePerSurvey(({ survey }) => {
  const under = new Set<Block>();
  let last: Block | undefined;
  for (const line of survey.blocks) {
    if (!isLine(line)) continue;
    if (last && last.headings > 0) under.add(line);
    last = line;
  }
  return under;
});

/** A paragraph at the end that begins with an author's own name. */
function* findLines(scene: Scene): Generator<Block> {
  if (scene.authors.length === 0) return;
  const lines = linesUpTo(LINE_LENGTH, scene).filter(
    (line) =>
      (line.prose > 0 || mayEndSentence(textOf(line))) &&
      proseAfter(line, scene) <= TAIL &&
      isLast(line, scene) &&
      !linesUnderHeading(scene).has(line),
  );
  for (const line of lines) {
    const start = fold(textOf(line).slice(0, LABEL_LENGTH));
    const isNear = (name: string): boolean => {
      const place = start.indexOf(name);
      /* In a talk it is what the author says. */
      const isSpeaker = /^\s*[:：]/.test(start.slice(place + name.length));
      return place >= 0 && place <= NAME_WITHIN && !isSpeaker;
    };
    if (authorsOf(scene).some(isNear)) yield line;
  }
}

/** What is said about the author, not by the author. */
export const author: ClutterKind = {
  id: 'author',
  onlyInStory: true,
  rules: [
    {
      id: 'author-container',
      reason: 'A part of the page that its makers marked as a note about the author',
      find: findBoxes,
    },
    { id: 'author-label', reason: 'A note about the author, under its label', find: findLabels },
    {
      id: 'author-line',
      reason: 'A line about the author at the story’s end',
      find: findLines,
    },
  ],
};
