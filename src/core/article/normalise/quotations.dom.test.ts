import { expect, test } from 'vitest';
import { keepAttributions } from './quotations';

test('who is quoted is a line of the quotation; other footers are none', () => {
  const body =
    '<blockquote><p>It was our road.</p><footer>Ida, <cite>88</cite></footer></blockquote><footer>© 2026</footer>';
  const page = new DOMParser().parseFromString(body, 'text/html');
  keepAttributions(page.body);
  expect(page.body.innerHTML).toBe(
    '<blockquote><p>It was our road.</p><p>Ida, <cite>88</cite></p></blockquote><footer>© 2026</footer>',
  );
});
