import { byElement, type Block } from '../article/survey';
import { isPart } from './cover';
import type { ClutterKind, Scene } from './kind';

/** Share of the prose that such boxes do not hold, even all together; a site that is made anew may give its story an old name. */
const MOST_PROSE = 0.7;

function* findBoxes({ survey, strip }: Scene): Generator<Block> {
  if (strip.length === 0) return;
  const blocks = byElement(survey);
  let left = survey.root.prose * MOST_PROSE;
  for (const { selector } of strip) {
    for (const element of survey.root.element.querySelectorAll(selector)) {
      const block = blocks.get(element);
      if (!block || !isPart(block) || block.prose > left) continue;
      left -= block.prose;
      yield block;
    }
  }
}

/** What is known of this very site's pages, or what the reader has told of them. */
export const site: ClutterKind = {
  id: 'site',
  rules: [
    {
      id: 'site-box',
      reason: 'A box that stands on all pages of this site and is no part of their stories',
      isJudged: true,
      find: findBoxes,
    },
  ],
};
