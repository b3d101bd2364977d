import { isProse, linkDensity, type Block } from '../article/survey';
import { isPart } from './cover';
import type { ClutterKind, Scene } from './kind';

/** Weighted length of a menu entry or topic; a headline is longer. */
const ENTRY_LENGTH = 26;
const MENU_LENGTH = 600;

/** Nothing but short links: a menu, a breadcrumb trail, a row of topics. */
function isMenu(block: Block): boolean {
  if (block.links < 2 || block.length > MENU_LENGTH || block.prose > 0) return false;
  return linkDensity(block) > 0.9 && block.linkLength / block.links < ENTRY_LENGTH;
}

/** Between the story's paragraphs a row of links may be the story's own; at its ends it is not. */
function* findMenus({ survey }: Scene): Generator<Block> {
  const prose = survey.blocks.filter(isProse);
  const first = prose[0]?.order ?? 0;
  const last = prose.at(-1)?.order ?? Infinity;
  for (const block of survey.blocks) {
    if (!isPart(block) || !block.block || !isMenu(block)) continue;
    if (block.order < first || block.order > last) yield block;
  }
}

/** Menus, breadcrumb trails and lists of topics at the story's ends. */
export const navigation: ClutterKind = {
  id: 'navigation',
  onlyInStory: true,
  rules: [
    {
      id: 'navigation-links',
      reason: 'A menu, or a row of topics, that leads away from the story',
      find: findMenus,
    },
  ],
};
