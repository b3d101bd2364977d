import { leftovers } from './leaks';
import { isArticle, type Row } from './report';
import { missingLines, words } from './score';

const CUT = 160;
const LINES = 6;

interface Line {
  readonly text: string;
  readonly note?: string;
}

function biggest(sign: string, lines: readonly Line[], what: string): string[] {
  const counted = lines.map((line) => ({ ...line, words: words(line.text).length }));
  const sorted = counted.toSorted((a, b) => b.words - a.words);
  const rest = sorted.slice(LINES);
  const sum = rest.reduce((total, line) => total + line.words, 0);
  return [
    ...sorted.slice(0, LINES).map(({ text, note }) => {
      const cut = text.length > CUT ? `${text.slice(0, CUT - 1)}…` : text;
      return `  ${sign} ${note ? `[${note}] ` : ''}${cut}`;
    }),
    ...(rest.length > 0 ? [`  ${sign} and ${rest.length} more ${what} of ${sum} words`] : []),
  ];
}

function describe({ truth, output, text, error }: Row): string {
  const { f1 = 0, precision = 0, recall = 0 } = text ?? {};
  const marks = [f1, precision, recall].map((value) => value.toFixed(3));
  const lost = missingLines(truth.body, output.text).map((line) => ({ text: line }));
  const left = leftovers(output.text, truth, output.removals);
  return [
    `F1 ${marks[0]}, precision ${marks[1]}, recall ${marks[2]}: ${truth.id} ${truth.url}`,
    ...(error === undefined ? [] : [`  error: ${error}`]),
    ...biggest('-', lost, 'lost lines'),
    ...biggest(
      '+',
      left.map((line) => ({ text: line.text, note: line.kind })),
      'lines left over',
    ),
  ].join('\n');
}

/** The articles with the lowest F1: what was lost (-) and what was left over (+), biggest first. */
export function worst(rows: readonly Row[], count: number): string {
  return rows
    .filter((row) => isArticle(row) && row.text !== undefined)
    .toSorted((a, b) => (a.text?.f1 ?? 0) - (b.text?.f1 ?? 0))
    .slice(0, count)
    .map(describe)
    .join('\n\n');
}
