import { CHANGES } from './changes';
import type { Change } from './changes/change';
import { chooseEnds } from './quotes';
import { Random } from './random';
import { RESOLVERS, type ResolverName } from './resolvers';
import { makeScene, ownBlocks, type Ends, type Scene } from './scene';
import type { Options, Outcome, Trial } from './trial';
import { extentOf, rangeAround } from './truth';
import { makeViews, type View, type ViewName, type Views } from './views';
import { wordsIn, wordsOfText } from './words';

/* Runs in the page. */

/** From the view in which a highlight is made to the one in which it is looked for. */
const CROSSINGS: readonly (readonly [ViewName, ViewName])[] = [
  ['clean', 'page'],
  ['page', 'clean'],
  ['clean', 'saved'],
  ['page', 'saved'],
  ['saved', 'page'],
];
/** Begins in the middle of a character: no selection does. */
const JOINED = /^[\p{M}\p{Default_Ignorable_Code_Point}]/u;
const MIXED = 'in another view, with other changes';

interface Plan {
  readonly kind: string;
  readonly changes: readonly Change[];
  readonly from: ViewName;
  readonly to: ViewName;
}

function plansOf(random: Random, only: readonly string[] | undefined): Plan[] {
  const plans: Plan[] = CHANGES.map((change) => {
    const view: ViewName = random.chance(0.6) ? 'clean' : 'page';
    return { kind: change.id, changes: [change], from: view, to: view };
  });
  for (const [from, to] of CROSSINGS) {
    plans.push({ kind: `${from} to ${to}`, changes: [], from, to });
  }
  const [from, to] = random.pick(CROSSINGS);
  const gentle = CHANGES.filter(({ isGentle }) => isGentle);
  plans.push({ kind: MIXED, changes: random.some(gentle, 2), from, to });
  return plans.filter(({ kind }) => !only || only.includes(kind));
}

/** Tries highlights on one page under every kind of change. */
export async function tryHighlights(
  html: string,
  url: string,
  { id, seed, kinds, each, donor, names }: Options,
): Promise<Trial[]> {
  const random = new Random(`${seed} ${id}`);
  const views = makeViews(html, url, random);
  if (!views) return [];
  const trials: Trial[] = [];
  for (let round = 0; round < each; round += 1) {
    for (const plan of plansOf(random, kinds)) {
      const own = new Random(`${seed} ${id} ${plan.kind} ${round}`);
      const ends = chooseEnds(views, own);
      const trial = ends && (await tryOne(views, plan, ends, own, donor, names));
      if (trial) trials.push({ ...trial, id });
    }
  }
  return trials;
}

async function tryOne(
  views: Views,
  { kind, changes, from, to }: Plan,
  ends: Ends,
  random: Random,
  donor: readonly string[],
  names: readonly ResolverName[],
): Promise<Omit<Trial, 'id'> | undefined> {
  const quoted = rangeIn(views[from], ends);
  const scene = makeScene(views[to], ends, random, donor);
  if (!quoted || quoted.collapsed || !scene || ownBlocks(scene).length === 0) return undefined;
  const quote = quoted.toString();
  const words = Math.min(wordsOfText(quote).length, scene.quote.flatMap(wordsIn).length);
  if (words === 0 || JOINED.test(quote)) return undefined;
  if (!changes.every((change) => change.apply(scene))) return undefined;
  const wants = scene.quote.length > 0 ? 'found' : 'orphan';
  if (changes.length > 0 && isRepeated(views[from].document.body, quoted)) return undefined;
  const outcomes = new Map<string, Outcome>();
  for (const name of names) {
    outcomes.set(name, await outcomeOf(name, quoted, views[from].document.body, scene));
  }
  const truth = rangeAround(scene.quote)?.toString() ?? '';
  return { kind, wants, from, to, quote, words, truth, outcomes: Object.fromEntries(outcomes) };
}

function rangeIn({ document, marks }: View, [start, end]: Ends): Range | undefined {
  const [first, last] = [marks.get(start), marks.get(end)];
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  return range;
}

/** Whether the page has the same words twice among the same words: deleting one leaves the other. */
function isRepeated(root: HTMLElement, range: Range): boolean {
  const around = 16;
  const { start, end } = extentOf(root, range);
  const text = root.textContent.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
  const whole = text.slice(Math.max(0, start - around), end + around);
  return text.indexOf(whole) !== text.lastIndexOf(whole);
}

async function outcomeOf(
  name: ResolverName,
  range: Range,
  root: HTMLElement,
  { root: changed, story, quote }: Scene,
): Promise<Outcome> {
  const truth = rangeAround(quote);
  const hint = changed.querySelector(':scope > article') === story ? undefined : story;
  try {
    const find = await RESOLVERS[name].describe(range.cloneRange(), root);
    const start = performance.now();
    const answer = await find?.(changed, hint);
    const ms = performance.now() - start;
    const remark = answer?.remark ?? 'not described';
    if (!answer?.range) return { verdict: truth ? 'orphan' : 'right', found: '', remark, ms };
    const found = answer.range.toString();
    const verdict = truth && isSame(changed, truth, answer.range) ? 'right' : 'wrong';
    return { verdict, found, remark, ms };
  } catch (error) {
    return { verdict: truth ? 'orphan' : 'right', found: '', remark: String(error), ms: 0 };
  }
}

function isSame(root: HTMLElement, a: Range, b: Range): boolean {
  const [first, second] = [extentOf(root, a), extentOf(root, b)];
  return first.start === second.start && first.end === second.end;
}
