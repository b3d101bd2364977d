import { expect, test } from 'vitest';
import { parseFtr } from '../sites/ftr';
import { extract } from './extract';
import { finish } from './work';

const URL_OF_PAGE = 'https://lakeland.example/news/ferry';
const prose = (words: string): string =>
  `<p>${words} ${'The ferry crosses the lake again after two winters, and the piers are full. '.repeat(3)}</p>`;

const PAGE = `<html lang="en"><head><title>Lakeland</title><meta property="og:title" content="Ferry SEO title"></head><body>
  <h1>Ferry to sail again</h1>
  <div id="by">By: Mara Voss, May 11, 2026</div>
  <div class="col"><section class="story-x1">${prose('First.')}
    <div class="offer-9">${prose('Our calendar of the lake.')}</div>
    <figure><img class="pic" src="https://lakeland.example/promo/boat.jpg" width="600" height="400" alt="Promotion"></figure>
    ${prose('Second.')}${prose('Third.')}${prose('Fourth.')}${prose('Fifth.')}</section></div>
  <div class="col"><section class="guest">${prose('A guest’s view.')}${prose('More of it.')}</section></div>
</body></html>`;

function cleaned(rules: string) {
  const document = new DOMParser().parseFromString(PAGE, 'text/html');
  const before = document.documentElement.outerHTML;
  const { paths, strip } = parseFtr(rules, () => true);
  const extraction = finish(
    extract(document, { url: URL_OF_PAGE, force: true, rules: { paths, strip } }),
  );
  expect(document.documentElement.outerHTML).toBe(before);
  if (!extraction.ok) throw new Error(extraction.failure.reason);
  return extraction.article;
}

test('rules of the reader name the story, and what is no part of it', () => {
  const { html, removals, choice } = cleaned(
    `body: //section[contains(@class, 'story')]
     strip: //div[@class='offer-9']
     strip_image_src: /promo/`,
  );
  expect(html).toContain('First.');
  expect(html).toContain('Second.');
  expect(html).not.toContain('calendar');
  expect(html).not.toContain('boat.jpg');
  expect(html).not.toContain('guest');
  expect(choice.candidate).toBe('site');
  expect(removals.filter(({ kind }) => kind === 'site')).toHaveLength(2);
});

test('of several parts that hold the story all are taken; of several rules the first that finds one', () => {
  const both = cleaned('body: //main\nbody: //section\nbody: //h1');
  expect(both.html).toContain('First.');
  expect(both.html).toContain('guest');
});

test.each([
  ['body: //main[@id="gone"]', 'finds nothing'],
  ['body: //h1', 'finds hardly a word'],
  ['strip: //body/div', 'would take the story'],
  ['body: //section[', 'is broken'],
])('where a rule %s, the story is found as ever', (rules) => {
  const { html, choice } = cleaned(rules);
  expect(html).toContain('First.');
  expect(html).toContain('Second.');
  expect(choice.candidate).not.toBe('site');
});

test('rules of the reader name title, authors and date', () => {
  const { metadata } = cleaned(
    `title: //h1
     author: substring-before(substring-after(//div[@id='by'], 'By: '), ',')
     date: //div[@id='nowhere']
     date: substring-after(//div[@id='by'], ', ')`,
  );
  expect(metadata).toMatchObject({
    title: 'Ferry to sail again',
    authors: ['Mara Voss'],
    publishedTime: '2026-05-11',
  });
});
