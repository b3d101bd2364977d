import type { ResolverName } from './resolvers';
import type { Trial, Verdict } from './trial';

const VERDICTS: readonly Verdict[] = ['right', 'orphan', 'wrong'];
const OURS: ResolverName = 'stet';
const LONGEST = 160;
const LENGTHS = [
  { name: 'one word', least: 1, most: 1 },
  { name: '2 to 4 words', least: 2, most: 4 },
  { name: '5 to 30 words', least: 5, most: 30 },
  { name: '31 to 150 words', least: 31, most: 150 },
  { name: 'more than 150 words', least: 151, most: Infinity },
];

/** A table of what became of the highlights, a row for each kind of change and one for all. */
export function survivalTable(trials: readonly Trial[], order: readonly string[]): string {
  const names = [...new Set(trials.flatMap(({ outcomes }) => Object.keys(outcomes)))];
  const kinds = [...new Set([...order, ...trials.map(({ kind }) => kind)])];
  const rows = kinds.map((kind) => ({ kind, list: trials.filter((trial) => trial.kind === kind) }));
  const groups = [
    ...LENGTHS.map(({ name, least, most }) => ({
      kind: `${name}, still there`,
      list: trials.filter(
        ({ wants, words }) => wants === 'found' && words >= least && words <= most,
      ),
    })),
    { kind: '**still there**', list: trials.filter(({ wants }) => wants === 'found') },
    { kind: '**deleted**', list: trials.filter(({ wants }) => wants === 'orphan') },
  ];
  const lines = [...rows, ...groups]
    .filter(({ list }) => list.length > 0)
    .map(({ kind, list }) => {
      const cells = names.map((name) => cell(list, name as ResolverName));
      return `| ${[kind, list.length, ...cells].join(' | ')} |`;
    });
  const head = ['kind of change', 'highlights', ...names];
  return [
    'Right / orphan / wrong, in per cent',
    '',
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...lines,
    `| ms for one, median | | ${names.map((name) => medianTime(trials, name as ResolverName)).join(' | ')} |`,
  ].join('\n');
}

function cell(trials: readonly Trial[], name: ResolverName): string {
  const counts = VERDICTS.map(
    (verdict) => trials.filter(({ outcomes }) => outcomes[name]?.verdict === verdict).length,
  );
  return counts.map((count) => percent(count, trials.length)).join(' / ');
}

/* Rounded so that neither a single failure nor a single success is lost. */
function percent(count: number, of: number): string {
  if (count === 0) return '0';
  if (count === of) return '100';
  return ((100 * count) / of).toFixed(count / of > 0.999 || count / of < 0.001 ? 2 : 1);
}

function medianTime(trials: readonly Trial[], name: ResolverName): string {
  const times = trials.map(({ outcomes }) => outcomes[name]?.ms ?? 0).sort((a, b) => a - b);
  return (times[Math.floor(times.length / 2)] ?? 0).toFixed(1);
}

/** Highlights that did not come out right, those on wrong words first. */
export function worstTrials(trials: readonly Trial[], most: number): string {
  const kinds = [...new Set(trials.map(({ kind }) => kind))];
  return kinds
    .flatMap((kind) => {
      const failed = trials.filter(
        (trial) => trial.kind === kind && trial.outcomes[OURS]?.verdict !== 'right',
      );
      const rank = (trial: Trial) => (trial.outcomes[OURS]?.verdict === 'wrong' ? 0 : 1);
      return failed.sort((a, b) => rank(a) - rank(b)).slice(0, most);
    })
    .map(show)
    .join('\n');
}

function show({ id, kind, from, to, words, quote, truth, outcomes }: Trial): string {
  const { verdict, remark, found } = outcomes[OURS] ?? { verdict: '', remark: '', found: '' };
  return [
    `\n${verdict}: ${kind}, ${from} to ${to}, ${words} words, ${id} (${remark})`,
    `  was    ${shorten(quote)}`,
    ...(truth ? [`  is     ${shorten(truth)}`] : []),
    ...(found ? [`  found  ${shorten(found)}`] : []),
  ].join('\n');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST / 2)} … ${line.slice(-LONGEST / 2)}`;
}
