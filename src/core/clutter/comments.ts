import { isNamed, textOf, type Block } from '../article/survey';
import type { ClutterKind, Scene } from './kind';
import { isBox, isLabel, labelled, linesUpTo, names, proseAfter, proseBefore } from './lines';

const COMMENT_TOKENS = names(
  'comments commentlist commentsection commentform commentarea disqus respond viafoura coral ' +
    'talkback postings kommentare comentarios commentaires commenti',
);
const LABEL_LENGTH = 90;
/** How many there are. */
const NUMBER = /[\p{N}.,()[\]]+/gu;
const HEADING = /^h[1-6]$/;

/** The readers' part stands behind the story. */
function* findContainers(scene: Scene): Generator<Block> {
  for (const block of scene.survey.blocks) {
    if (block.length === 0 || !block.block || !isNamed(block, COMMENT_TOKENS)) continue;
    if (isBox(block) && proseBefore(block, scene) > block.prose) yield block;
  }
}

/** Behind a label, what readers wrote is told by its name or has a form; the rest has no prose. */
const isReaders = (part: Block): boolean =>
  part.prose === 0 || part.controls > 0 || isNamed(part, COMMENT_TOKENS);

function* findLabels(scene: Scene): Generator<Block> {
  for (const label of linesUpTo(LABEL_LENGTH, scene)) {
    const said = textOf(label).replace(NUMBER, ' ');
    if (!isLabel('commentLabels', label, scene, said)) continue;
    if (!HEADING.test(label.tag)) yield label;
    else if (proseAfter(label, scene) <= proseBefore(label, scene))
      yield* labelled(label, isReaders);
  }
}

/** What other readers wrote, and the invitation to write. */
export const comments: ClutterKind = {
  id: 'comments',
  rules: [
    {
      id: 'comments-container',
      reason: 'A part of the page that its makers marked as readers’ comments',
      find: findContainers,
    },
    {
      id: 'comments-label',
      reason: 'The heading, number or form of readers’ comments',
      find: findLabels,
    },
  ],
};
