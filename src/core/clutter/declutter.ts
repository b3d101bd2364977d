import type { Removal } from '../article/article';
import { BLOCK_TAGS } from '../article/normalise/paragraphs';
import { collapse, lineOf } from '../article/line-text';
import { removeAll } from '../article/remove-all';
import { each, type Work } from '../article/work';
import { without, type Block, type Survey } from '../article/survey';
import { ProseBudget } from './budget';
import { CLUTTER_KINDS } from './index';
import { hasAncestorIn, outermost } from './cover';
import type { ClutterKind, ClutterRule, Finding, Foreseen, Scene } from './kind';

/** Links of a row or list are read one by one. */
const LISTED: ReadonlySet<string> = new Set([...BLOCK_TAGS, 'br', 'button', 'a']);

interface Findings {
  readonly findings: readonly Finding[];
  readonly foreseen: Foreseen;
}

function* findAll(scene: Scene): Work<Findings> {
  const budget = new ProseBudget(scene);
  const foreseen = new Map<string, ReadonlySet<number>>();
  const taken = new Set<Block>();
  const findings: Finding[] = [];
  for (const kind of CLUTTER_KINDS) {
    if (kind.onlyInStory && scene.scope === 'page') continue;
    for (const rule of kind.rules) {
      if (rule.isLate && scene.scope === 'page') {
        foreseen.set(rule.id, ordersIn(rule.find(scene), scene));
        continue;
      }
      const isNew = (block: Block): boolean => !taken.has(block) && !hasAncestorIn(block, taken);
      for (const block of accepted(rule, scene, budget, isNew)) {
        taken.add(block);
        findings.push({ block, kind, rule });
      }
      yield;
    }
  }
  return { findings: findings.filter(({ block }) => !hasAncestorIn(block, taken)), foreseen };
}

/** The page-order numbers of blocks and of all in them. */
function ordersIn(found: Iterable<Block>, { survey }: Scene): ReadonlySet<number> {
  const orders = new Set<number>();
  for (const box of new Set(found)) {
    for (const { order } of survey.blocks.slice(box.index, box.end)) orders.add(order);
  }
  return orders;
}

/** What a rule finds now, and what is left of what it found on the page. */
function* foundBy(rule: ClutterRule, scene: Scene): Generator<Block> {
  yield* rule.find(scene);
  const orders = scene.foreseen.get(rule.id);
  if (orders) for (const block of scene.survey.blocks) if (orders.has(block.order)) yield block;
}

function accepted(
  rule: ClutterRule,
  scene: Scene,
  budget: ProseBudget,
  isNew: (block: Block) => boolean,
): readonly Block[] {
  if (rule.isJudged) return [...outermost(rule.find(scene))].filter(isNew);
  const isAllowed = (block: Block): boolean => budget.allows(block);
  const allowed = [...foundBy(rule, scene)].filter(isAllowed);
  return budget.take([...outermost(allowed, isAllowed)].filter(isNew));
}

function toRemoval({ block, kind, rule }: Finding): Removal {
  return {
    id: `${kind.id}-${block.order}`,
    kind: kind.id,
    rule: rule.id,
    reason: rule.reason,
    count: countOf(kind, block),
    text: collapse(lineOf(block.element, LISTED)),
    html: block.element.outerHTML,
    order: block.order,
  };
}

const countOf = (kind: ClutterKind, block: Block): number => kind.count?.(block) ?? 1;

/** What was taken out, in page order, and the survey of what is left. */
export interface Decluttered {
  readonly removals: Removal[];
  readonly survey: Survey;
  /** What late rules have found. */
  readonly foreseen: Foreseen;
}

/** Takes the clutter out of a surveyed copy. */
export function* declutter(scene: Scene): Work<Decluttered> {
  const { findings: found, foreseen } = yield* findAll(scene);
  const findings = found.toSorted((a, b) => a.block.order - b.block.order);
  const removals: Removal[] = [];
  yield* each(findings, (finding) => removals.push(toRemoval(finding)));
  const blocks = findings.map(({ block }) => block);
  removeAll(blocks.map(({ element }) => element));
  return { removals, survey: without(scene.survey, new Set(blocks)), foreseen };
}
