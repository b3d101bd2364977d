import type { ExplainedBlock, Explanation } from '../../src/core/article/explain';

const LINE_LENGTH = 100;

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH - 1)}…` : line;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`.padStart(5);

const SIGNS: Readonly<Record<ExplainedBlock['decision'], string>> = {
  kept: '+ kept   ',
  removed: '- removed',
  outside: '  outside',
};

function lineOf({ decision, by, likely, isPlain, text, because }: ExplainedBlock): string {
  const how = likely === undefined ? by : `${percent(likely)} likely, ${by}`;
  const plain = isPlain ? ', kept by Readability too' : '';
  const facts = because.length > 0 ? `\n            ${because.join(' · ')}` : '';
  return `${SIGNS[decision]} ${how}${plain}\n            “${cut(text)}”${facts}`;
}

function summary(blocks: readonly ExplainedBlock[]): string {
  const count = (decision: ExplainedBlock['decision']): number =>
    blocks.filter((block) => block.decision === decision).length;
  return `${count('kept')} blocks kept, ${count('removed')} removed, ${count('outside')} outside of the story`;
}

/** An explanation as text for a terminal. */
export function describeExplanation({ detection, extraction, blocks }: Explanation): string {
  const is = detection.isArticle ? 'an article' : 'no article';
  const head = [
    `Detection: ${is}, score ${detection.score.toFixed(2)}`,
    ...detection.reasons.map((reason) => `  ${reason}`),
    '',
  ];
  if (!extraction.ok) return [...head, `No story: ${extraction.failure.reason}`].join('\n');
  const { metadata, choice } = extraction.article;
  return [
    ...head,
    `Title:     ${metadata.title}`,
    `Story:     by ${choice.candidate}. ${choice.reason}`,
    '',
    ...blocks.map(lineOf),
    '',
    summary(blocks),
  ].join('\n');
}
