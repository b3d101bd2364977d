import { describe, expect, test } from 'vitest';
import { detect } from './detect';

const SENTENCE = 'The harbour master counted the boats twice that evening, since one was missing. ';
const PROSE = `<p>${SENTENCE.repeat(4)}</p>`;
const TEASERS = Array.from(
  { length: 40 },
  (_, i) =>
    `<li><a href="/s/${i}">Headline number ${i} of this busy day</a><p>One line on it.</p></li>`,
).join('');

function score(body: string, url = 'https://lantern.example/ferry', head = ''): number {
  const html = `<html><head>${head}</head><body>${body}</body></html>`;
  return detect(new DOMParser().parseFromString(html, 'text/html'), url).score;
}

describe('is it an article?', () => {
  test('a plain story that declares nothing is one', () => {
    expect(score(PROSE.repeat(5))).toBeGreaterThanOrEqual(0.5);
    expect(
      score(`<table><tr><td>${`${SENTENCE.repeat(4)}<br>`.repeat(5)}</td></tr></table>`),
    ).toBeGreaterThanOrEqual(0.5);
  });

  test.each([
    [
      'Japanese',
      'その夜、港長は船を二度数えた。一度目の数が一つ足りなかったからで、彼はそれを信じなかった。',
    ],
    ['Hindi', 'उस शाम बंदरगाह के अधिकारी ने नावों को दो बार गिना, क्योंकि पहली गिनती में एक कम थी।'],
    [
      'Arabic',
      'عدّ مدير الميناء القوارب مرتين في ذلك المساء لأن العدد الأول كان ناقصا واحدا ولم يصدق ذلك',
    ],
  ])('so is one in %s', (_, sentence) => {
    expect(score(`<p>${sentence.repeat(4)}</p>`.repeat(5))).toBeGreaterThanOrEqual(0.5);
  });

  test('a short report that says what it is, is one', () => {
    const head =
      '<meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>';
    expect(
      score(`<h1>Ferry</h1><p>${SENTENCE}</p>`, 'https://lantern.example/a', head),
    ).toBeGreaterThanOrEqual(0.5);
  });

  test('a home page, a search and a log-in page are none', () => {
    expect(score(`<ul>${TEASERS}</ul>`, 'https://lantern.example/')).toBeLessThan(0.5);
    expect(
      score(`<form><input></form><ul>${TEASERS}</ul>`, 'https://lantern.example/search?q=x'),
    ).toBeLessThan(0.5);
    expect(score('<h1>Log in</h1><form><input></form><p>Forgot your password?</p>')).toBeLessThan(
      0.5,
    );
  });

  test('a product page is none', () => {
    const head = '<script type="application/ld+json">{"@type":"Product","name":"Lamp"}</script>';
    expect(
      score(`${PROSE.repeat(2)}<div itemprop="price">9</div>`, 'https://shop.example/lamp', head),
    ).toBeLessThan(0.5);
  });
});
