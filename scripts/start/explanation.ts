import wrap from 'wrap-ansi';
import type { ExplainedBlock, Explanation, Influence } from '../../src/core/article/explain';
import type { Removal } from '../../src/core/article/article';

/** Colours a text for the terminal, or leaves it as it is. */
export type Paint = (style: 'bold' | 'dim' | 'green' | 'red', text: string) => string;

const DECISIONS = {
  kept: { sign: '+ kept   ', style: 'green' },
  removed: { sign: '- removed', style: 'red' },
  outside: { sign: '  outside', style: 'dim' },
} as const;
const CANDIDATES = { judge: 'the judge of lines', readability: 'Readability' } as const;
type Candidate = keyof typeof CANDIDATES;
const EXCERPT_LINES = 2;

const FAILURES = {
  empty: 'no part of the page has enough text that reads like a story.',
  'not-article': 'the page is not an article.',
  framed: 'its words stand in a frame',
} as const;

const LEGEND =
  'Every block in page order. The share is how likely the judge of lines finds it to be the story’s; below stand the facts that moved the judge most, in log-odds for (+) or against (−).';

/** A page may hold sequences that a terminal obeys. */
const harmless = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
const number = (count: number): string => count.toLocaleString('en');
const many = (count: number, what: string): string =>
  `${number(count)} ${what}${count === 1 ? '' : 's'}`;

/** Breaks a text into lines, all but the first indented. */
const hang = (first: string, text: string, width: number): string => {
  const lines = wrap(text, width - first.length, { hard: true }).split('\n');
  return lines.map((line, i) => (i === 0 ? first : ' '.repeat(first.length)) + line).join('\n');
};

function excerpt(text: string, width: number): string {
  const lines = wrap(`“${harmless(text)}”`, width - 1, { hard: true }).split('\n');
  if (lines.length <= EXCERPT_LINES) return lines.join('\n');
  return `${lines.slice(0, EXCERPT_LINES).join('\n')}…`;
}

function influence({ words, effect }: Influence, width: number): string {
  const sign = effect < 0 ? '−' : '+';
  const weight = effect === 0 ? 'rule' : sign + Math.abs(effect).toFixed(1);
  return hang(`  ${weight}  `, words, width);
}

/** Why a block was kept, taken out or left out. */
function why({ decision, removal, isHeadline, isPlain }: ExplainedBlock, by: Candidate): string {
  if (removal) return `${removal.rule}: ${removal.reason}`;
  if (isHeadline) return 'the headline, which stands above the story';
  const deed = decision === 'kept' ? 'kept' : 'left out';
  if (by === 'readability') return `${deed} by Readability, whose choice was taken`;
  if (isPlain === undefined) return `${deed} by the judge`;
  return `${deed} by the judge; Readability ${isPlain ? 'kept it' : 'left it out'}`;
}

function describeBlock(block: ExplainedBlock, by: Candidate, paint: Paint, width: number): string {
  const { sign, style } = DECISIONS[block.decision];
  const likely = block.likely === undefined ? '' : `${Math.round(block.likely * 100)} %`;
  const inner = width - 2;
  const indented = (text: string): string => text.replace(/^/gm, '  ');
  return [
    paint(style, hang(`${sign} ${likely.padStart(5)}  `, why(block, by), width)),
    indented(excerpt(block.text, inner)),
    ...block.because.map((one) => paint('dim', indented(influence(one, inner)))),
  ].join('\n');
}

function describeChoice(
  { expectedF1, extraction }: Explanation,
  paint: Paint,
  width: number,
): string[] {
  if (!extraction.ok) return [];
  const { metadata, choice } = extraction.article;
  const rows = (['judge', 'readability'] as const).flatMap((candidate) => {
    const expected = expectedF1?.[candidate];
    if (expected === undefined) return [];
    const share = `${(expected * 100).toFixed(1)} %`.padStart(7);
    const chosen = choice.candidate === candidate ? paint('green', ' (chosen)') : '';
    return `  ${share}  ${CANDIDATES[candidate]}${chosen}`;
  });
  return [
    paint('bold', hang('Title: ', harmless(metadata.title), width)),
    '',
    paint('bold', 'The story, by the F1 to be expected of each candidate'),
    ...rows,
    hang('  ', `${choice.reason}.`, width),
    '',
  ];
}

/** Removals by kind, the most frequent first; of each rule how many, and why. */
function describeRemovals(removals: readonly Removal[], width: number): string[] {
  const kinds = Object.entries(group(removals, ({ kind }) => kind));
  const sorted = kinds.toSorted(([, a], [, b]) => b.length - a.length);
  return sorted.flatMap(([kind, list]) => [
    `  ${number(list.length).padStart(4)}  ${kind}`,
    ...Object.entries(group(list, ({ rule }) => rule)).map(([rule, found]) =>
      hang(
        `      ${number(found.length).padStart(4)}  `,
        `${rule}: ${found[0]?.reason ?? ''}`,
        width,
      ),
    ),
  ]);
}

function group(
  removals: readonly Removal[],
  by: (removal: Removal) => string,
): Record<string, Removal[]> {
  const groups: Record<string, Removal[]> = {};
  for (const removal of removals) (groups[by(removal)] ??= []).push(removal);
  return groups;
}

function describeSums({ blocks, extraction }: Explanation, paint: Paint, width: number): string[] {
  if (!extraction.ok) return [];
  const { removals } = extraction.article;
  const words = (list: readonly ExplainedBlock[]): number =>
    list.reduce((sum, { wordCount }) => sum + wordCount, 0);
  const of = (decision: ExplainedBlock['decision']): ExplainedBlock[] =>
    blocks.filter((block) => block.decision === decision);
  const [all, kept] = [words(blocks), words(of('kept'))];
  const share = Math.round((kept / Math.max(1, all)) * 100);
  return [
    paint('bold', `Kept ${number(kept)} of the page’s ${many(all, 'word')} (${share} %)`),
    `  ${many(of('kept').length, 'block')} kept, ${number(of('removed').length)} removed, ` +
      `${number(of('outside').length)} outside of the story`,
    '',
    paint(
      'bold',
      removals.length === 0 ? 'No part removed' : `${many(removals.length, 'part')} removed`,
    ),
    ...describeRemovals(removals, width),
  ];
}

/**
 * An explanation as text for a terminal.
 * @param paint colours, where the terminal has any. @param width of the terminal, in columns.
 */
export function describeExplanation(explanation: Explanation, paint: Paint, width: number): string {
  const { isArticle, score, reasons, extraction, blocks } = explanation;
  const verdict = isArticle ? 'An article' : 'Not an article';
  const head = [
    paint('bold', `${verdict}: score ${score.toFixed(2)}, where 0.50 makes an article`),
    ...reasons.map((reason) => influence(reason, width)),
    '',
  ];
  if (!extraction.ok) {
    const { failure } = extraction;
    const where = failure.reason === 'framed' ? `: ${failure.frameUrl ?? 'without address'}` : '';
    return [...head, hang('No story: ', FAILURES[failure.reason] + where, width)].join('\n');
  }
  const { candidate } = extraction.article.choice;
  const by = candidate === 'judge' ? 'judge' : 'readability';
  return [
    ...head,
    ...(isArticle ? [] : [hang('', 'Read all the same, as a reader may ask for it:', width), '']),
    ...describeChoice(explanation, paint, width),
    paint('dim', hang('', LEGEND, width)),
    '',
    ...blocks.map((block) => `${describeBlock(block, by, paint, width)}\n`),
    ...describeSums(explanation, paint, width),
  ].join('\n');
}
