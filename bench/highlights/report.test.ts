import { expect, test } from 'vitest';
import { survivalTable, worstTrials } from './report';
import type { Trial, Verdict } from './trial';

function trial(kind: string, wants: Trial['wants'], verdict: Verdict): Trial {
  const outcome = { verdict, found: 'these words', remark: 'exact 0.9', ms: 2 };
  const words = { quote: 'those words', truth: 'those words', words: 2 };
  return {
    id: 'a-page',
    kind,
    wants,
    from: 'clean',
    to: 'page',
    ...words,
    outcomes: { stet: outcome },
  };
}

const TRIALS = [
  ...Array.from({ length: 1999 }, () => trial('nothing', 'found', 'right')),
  trial('nothing', 'found', 'wrong'),
  trial('deleted', 'orphan', 'right'),
];

test('a single failure among thousands is not rounded away', () => {
  const table = survivalTable(TRIALS, ['nothing', 'deleted']);
  expect(table).toContain('| nothing | 2000 | 99.95 / 0 / 0.05 |');
  expect(table).toContain('| deleted | 1 | 100 / 0 / 0 |');
  expect(table).toContain('| **still there** | 2000 | 99.95 / 0 / 0.05 |');
});

test('what failed is shown with its words, what did not is not', () => {
  const shown = worstTrials(TRIALS, 5);
  expect(shown.match(/wrong: nothing/g)).toHaveLength(1);
  expect(shown).toContain('was    those words');
  expect(shown).toContain('found  these words');
  expect(shown).not.toContain('deleted');
});
