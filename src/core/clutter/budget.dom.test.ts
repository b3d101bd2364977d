import { expect, test } from 'vitest';
import { extract } from '../article/extract';
import { finish } from '../article/work';
import { cleaned } from './cleaned';

const sentence = (i: number): string =>
  `On day ${i} the harbour master counted <a href="/boats">the boats</a> twice, because the first count had come out one short.`;
const DAYS = Array.from({ length: 12 }, (_, i) => i + 1);
const paragraphs = (days: readonly number[]): string =>
  days.map((day) => `<p>${sentence(day)}</p>`).join('');
const boxes = (days: readonly number[], name: string): string =>
  days.map((day) => `<div class="${name}"><p>${sentence(day)}</p></div>`).join('');

test('the story is never eaten by many small findings of one rule', () => {
  const { left } = cleaned(`<article>${boxes(DAYS, 'newsletter')}</article>`);
  for (const day of DAYS) expect(left).toContain(`On day ${day} `);
});

test('the story is never eaten by several rules together', () => {
  const names = ['newsletter', 'comments', 'author-bio', 'cookie-consent', 'support-appeal'];
  const parts = DAYS.map((day) => boxes([day], names[day % names.length] ?? ''));
  const { left } = cleaned(`<article>${parts.join('')}</article>`);
  const lost = DAYS.filter((day) => !left.includes(`On day ${day} `));
  expect(lost.length).toBeLessThanOrEqual(DAYS.length * 0.3);
});

test('nor where only half of it stands in such boxes', () => {
  const half = DAYS.map((day) => (day % 2 === 0 ? boxes([day], 'newsletter') : paragraphs([day])));
  const page = `<html lang="en"><body><article><h1>Counted</h1>${half.join('')}</article></body></html>`;
  const document = new DOMParser().parseFromString(page, 'text/html');
  const extraction = finish(
    extract(document, { url: 'https://lantern.example/counted', force: true }),
  );
  const html = extraction.ok ? extraction.article.html : '';
  for (const day of DAYS) expect(html).toContain(`On day ${day} `);
});

test('a text that stands there many times is no story', () => {
  const notice = `${'This content is from elsewhere. '.repeat(5)}<a href="/why">Why?</a>`;
  const notices = DAYS.map(
    (day) => `${paragraphs([day])}<div class="newsletter"><p>${notice}</p></div>`,
  );
  const { left } = cleaned(`<article>${notices.join('')}</article>`);
  expect(left).not.toContain('from elsewhere');
  for (const day of DAYS) expect(left).toContain(`On day ${day} `);
});

test('many comments below the story go, though they hold a third of the prose', () => {
  const comments = boxes(
    DAYS.map((day) => day + 50),
    'talkback',
  );
  const story = `<article>${paragraphs([...DAYS, ...DAYS.map((day) => day + 20)])}</article>`;
  const { left } = cleaned(`${story}<div>${comments}</div>`, { scope: 'page' });
  expect(left).not.toContain('On day 51 ');
  for (const day of DAYS) expect(left).toContain(`On day ${day} `);
});
