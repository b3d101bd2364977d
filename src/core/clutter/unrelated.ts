import type { ClutterKind } from './kind';

/** What stands among the story's lines but does not read like them. */
export const unrelated: ClutterKind = {
  id: 'unrelated',
  onlyInStory: true,
  rules: [
    {
      id: 'unrelated-lines',
      reason: 'A part of the page that does not read like this story',
      isJudged: true,
      find: ({ survey, unrelated: orders }) =>
        survey.blocks.filter((block) => orders.has(block.order)),
    },
  ],
};
