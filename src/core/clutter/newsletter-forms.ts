import { isLine, linkDensity, textOf, type Block } from '../article/survey';
import { isPart } from './cover';
import type { Scene } from './kind';

const BOX_LENGTH = 450;
const MOST_PROSE = 260;
/** Lines above a form that has no box of its own: heading and invitation. */
const LINES_ABOVE = 3;
const TYPED = /^(?:text|email)?$/;
const SMALL_PRINT = 200;

/** Something to type an address into; not for searching, choosing or reckoning. */
const isField = ({ tag, element }: Block): boolean =>
  tag === 'input' &&
  TYPED.test(element.getAttribute('type') ?? '') &&
  !element.closest('[role="search"], [role="combobox"]');

const hasButton = ({ element }: Block): boolean =>
  element.querySelector('button, [type="submit"], [type="button"]') !== null;

/** No longer than labels are, or an invitation: one that speaks with the reader has its heading. */
function invites(block: Block, { phrases }: Scene, isHeaded = block.headings > 0): boolean {
  const text = textOf(block);
  if (block.prose === 0 || phrases.says('newsletterPhrases', text)) return true;
  return isHeaded && block.prose <= MOST_PROSE && phrases.count('addressWords', text) > 0;
}

/** The box of a field with its button, where it is small enough to be nothing but a form. */
function boxOf(field: Block, scene: Scene): Block | undefined {
  let box: Block | undefined;
  for (let up = field.parent; up && isPart(up) && up.length <= BOX_LENGTH; up = up.parent) {
    if (up.prose > MOST_PROSE || up.images > 1 || !invites(up, scene)) break;
    if (hasButton(up)) box = up;
  }
  return box;
}

/** The parts right above a form, up to the heading, that lead to it. */
function leadOf(form: Block, scene: Scene): Block[] {
  const parts = form.parent?.children ?? [];
  const lead: Block[] = [];
  let left = BOX_LENGTH;
  for (let at = parts.indexOf(form) - 1; at >= 0 && lead.length < LINES_ABOVE; at -= 1) {
    const part = parts[at];
    left -= part?.length ?? 0;
    if (!part || left < 0 || part.images > 0 || linkDensity(part) > 0.5) break;
    if (part.length > 0 && (!isLine(part) || !invites(part, scene, true))) break;
    lead.push(part);
    if (part.headings > 0) return lead;
  }
  /* Without a heading only the next line is sure to be the form's. */
  const { phrases } = scene;
  return lead
    .slice(0, 1)
    .filter((part) => invites(part, scene) && phrases.count('addressWords', textOf(part)) > 0);
}

/** The line of terms below a form. */
function* tailOf(form: Block, scene: Scene): Generator<Block> {
  const parts = form.parent?.children ?? [];
  const next = parts[parts.indexOf(form) + 1];
  if (!next || next.length === 0 || next.length > SMALL_PRINT || !isLine(next)) return;
  const { phrases } = scene;
  const text = textOf(next);
  const isTerms = phrases.says('newsletterPhrases', text) || phrases.says('consentPhrases', text);
  if (isTerms || (next.prose === 0 && phrases.count('addressWords', text) > 0)) yield next;
}

/** Forms in which readers leave an address, with the lines that lead to them, in any language. */
export function* findForms(scene: Scene): Generator<Block> {
  for (const field of scene.survey.blocks.filter(isField)) {
    const box = boxOf(field, scene);
    if (!box) continue;
    yield box;
    if (box.length > 30) continue;
    yield* leadOf(box, scene);
    yield* tailOf(box, scene);
  }
}
