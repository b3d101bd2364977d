import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { Problem } from '../core/import/format';
import { ImportProblems } from './ImportProblems';

vi.mock('../platform/i18n', () => ({
  getMessage: (name: string, ...values: string[]) => [name, ...values].join(' '),
  formatNumber: String,
}));

afterEach(() => render(null, document.body));

test('what could not be used is counted by its reason, and the rows of each can be looked at', () => {
  const problems: Problem[] = Array.from({ length: 30 }, (_, i) => ({
    reason: i === 3 ? 'unknownTime' : 'noQuote',
    entry: i + 1,
    excerpt: `Row ${i + 1}`,
  }));
  render(<ImportProblems problems={problems} />, document.body);
  const [quotes, times] = [...document.querySelectorAll('details')];
  expect(quotes?.querySelector('summary')?.textContent).toBe('import_problem_no_quote (29)');
  expect(quotes?.querySelectorAll('li')).toHaveLength(21);
  expect(quotes?.querySelector('li:last-child')?.textContent).toBe('library_import_more 9');
  expect(times?.innerText).toContain('import_problem_unknown_time (1)');
  expect(times?.querySelector('li')?.textContent).toBe('4: Row 4');
});
