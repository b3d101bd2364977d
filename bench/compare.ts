import { isArticle, type Row } from './report';
import type { Saved } from './saved';
import { score } from './score';

/** A change that is smaller is none. */
const LEAST = 0.0005;

interface Change {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

/** Lists the articles whose F1 has changed since an earlier run, the greatest change first. */
export function compare(rows: readonly Row[], saved: readonly Saved[]): string {
  const old = new Map(saved.map(({ id, text }) => [id, text]));
  const articles = rows.filter((row) => isArticle(row) && row.text !== undefined);
  const changes = articles.flatMap(({ truth, text }): Change[] => {
    const before = old.get(truth.id);
    if (before === undefined || !text) return [];
    return [{ id: truth.id, before: score(before, truth.body).f1, after: text.f1 }];
  });
  const gain = ({ before, after }: Change): number => after - before;
  const better = changes.filter((change) => gain(change) >= LEAST);
  const worse = changes.filter((change) => gain(change) <= -LEAST);
  const mean = (key: 'before' | 'after'): string =>
    (changes.reduce((sum, change) => sum + change[key], 0) / changes.length).toFixed(4);
  const list = (title: string, some: readonly Change[]): string[] => [
    `${title}: ${some.length}`,
    ...some
      .toSorted((a, b) => Math.abs(gain(b)) - Math.abs(gain(a)))
      .map((change) => line(change, gain(change))),
  ];
  const unknown = articles.length - changes.length;
  return [
    ...list('better', better),
    ...list('worse', worse),
    changes.length === 0
      ? 'no article stands in both runs'
      : `F1 of ${changes.length} articles: ${mean('before')} before, ${mean('after')} now; ` +
        `${better.length} better, ${worse.length} worse, ` +
        `${changes.length - better.length - worse.length} as before`,
    ...(unknown > 0 ? [`${unknown} articles are not in the earlier run`] : []),
  ].join('\n');
}

function line({ id, before, after }: Change, gain: number): string {
  const sign = gain > 0 ? '+' : '';
  return `  ${sign}${gain.toFixed(3)}  ${before.toFixed(3)} → ${after.toFixed(3)}  ${id}`;
}
