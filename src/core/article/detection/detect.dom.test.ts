import { describe, expect, test } from 'vitest';
import { detect } from './detect';

interface Page {
  readonly url?: string;
  readonly head?: string;
  readonly names?: string;
}

function look(body: string, { url = 'https://lantern.example/ferry', head, names }: Page = {}) {
  const html = `<html><head>${head ?? ''}</head><body class="${names ?? ''}">${body}</body></html>`;
  return detect(new DOMParser().parseFromString(html, 'text/html'), url);
}

/** A sentence, a headline, a label. */
const LANGUAGES = [
  [
    'English',
    'The harbour master counted the boats twice that evening, since one of them was missing. ',
    'A boat is missing from the old harbour of the island',
    'Read more',
  ],
  [
    'German',
    'Der Hafenmeister zählte die Boote an jenem Abend zweimal, denn eines von ihnen fehlte. ',
    'Im alten Hafen der Insel fehlt seit gestern ein Boot',
    'Mehr lesen',
  ],
  [
    'Japanese',
    'その夜、港長は船を二度数えた。一度目の数が一つ足りなかったからで、彼はそれを信じなかった。',
    '島の古い港から船が一隻消えた、港長が語る夜のこと',
    '続きを読む',
  ],
  [
    'Hindi',
    'उस शाम बंदरगाह के अधिकारी ने नावों को दो बार गिना, क्योंकि पहली गिनती में एक नाव कम थी। ',
    'द्वीप के पुराने बंदरगाह से एक नाव कल से गायब है',
    'और पढ़ें',
  ],
  [
    'Arabic',
    'عدّ مدير الميناء القوارب مرتين في ذلك المساء لأن العدد الأول كان ناقصا واحدا ولم يصدق ذلك. ',
    'قارب مفقود من ميناء الجزيرة القديم منذ مساء أمس',
    'اقرأ المزيد',
  ],
] as const;

const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const paragraphs = (sentence: string, count: number): string =>
  times(count, () => `<p>${sentence.repeat(4)}</p>`);
const MENU = `<nav><ul>${times(9, (i) => `<li><a href="/s${i}">Part ${i}</a></li>`)}</ul></nav>`;
const ENTRY = '<form><input type="search"><button>Go</button></form>';

describe.each(LANGUAGES)('in %s', (_, sentence, headline, label) => {
  const teaser = (i: number): string =>
    `<article class="card"><a href="/s/${i}"><img src="${i}.jpg"></a><h3><a href="/s/${i}">${headline} ${i}</a></h3>
     <p class="teaser">${sentence}</p><time>12.4.2026</time><a href="/s/${i}">${label}</a></article>`;

  test('a plain story that declares nothing is an article', () => {
    expect(look(paragraphs(sentence, 5)).isArticle).toBe(true);
    const lines = times(5, () => `${sentence.repeat(4)}<br>`);
    expect(look(`<table><tr><td>${lines}</td></tr></table>`).isArticle).toBe(true);
  });

  test('a story between a menu and teasers is one, its address known or not', () => {
    const story = `<article><h1>${headline}</h1><time>12.4.2026</time>${paragraphs(sentence, 8)}</article>`;
    const page = `${MENU}<main>${story}</main><aside>${times(6, teaser)}</aside><footer>${MENU}</footer>`;
    const head = '<meta property="og:type" content="article">';
    for (const url of [
      'https://lantern.example/2026/a-boat-is-missing',
      'https://unknown.invalid/page',
    ])
      expect(look(page, { url, head }).isArticle).toBe(true);
  });

  test('a front page and a section are none', () => {
    const page = `${MENU}<main><h1>${label}</h1>${times(24, teaser)}</main><footer>${MENU}</footer>`;
    expect(look(page, { url: 'https://lantern.example/' }).isArticle).toBe(false);
    expect(look(page, { url: 'https://lantern.example/world' }).isArticle).toBe(false);
  });

  test('a search and a log-in page are none', () => {
    const found = times(12, (i) => `<li><a href="/s/${i}">${headline}</a><p>${sentence}</p></li>`);
    const search = `${MENU}${ENTRY}<ol class="results">${found}</ol>`;
    expect(look(search, { url: 'https://lantern.example/search?q=x' }).isArticle).toBe(false);
    const login = `${MENU}<h1>${label}</h1><form><input><input type="password"><button>${label}</button></form>`;
    expect(look(login, { url: 'https://lantern.example/login' }).isArticle).toBe(false);
  });

  test('a product and a shop are none', () => {
    const price = '<span class="price">€ 49</span><button class="add-to-cart">+</button>';
    const goods = times(
      16,
      (i) => `<div class="product-card"><a href="/p/${i}">${headline}</a>${price}</div>`,
    );
    const product = `${MENU}<main class="product"><h1>${headline}</h1>${price}<input class="quantity">${paragraphs(sentence, 2)}
      <div class="reviews">${times(4, () => `<div class="review rating"><p>${sentence}</p></div>`)}</div></main>${goods}`;
    const head = '<script type="application/ld+json">{"@type":"Product","name":"x"}</script>';
    const url = 'https://shop.example/products/lamp';
    expect(look(product, { url, head, names: 'product' }).isArticle).toBe(false);
    expect(look(`${MENU}${goods}`, { url: 'https://shop.example/lamps' }).isArticle).toBe(false);
  });

  test('a forum thread is none', () => {
    const post = (i: number): string =>
      `<div class="post message"><div class="user"><img class="avatar"><a href="/u/${i}">user${i}</a></div>
       <time>12.4.2026</time><div class="post-body">${sentence.repeat(2)}</div><a href="#${i}">${label}</a></div>`;
    const url = 'https://lantern.example/forum/threads/boats.123/';
    expect(look(`${MENU}<h1>${headline}</h1>${times(12, post)}`, { url }).isArticle).toBe(false);
  });

  test('a video with its description is none', () => {
    const page = `${MENU}<main><video src="v.mp4"></video><h1>${headline}</h1><p>${sentence}</p></main>${times(12, teaser)}`;
    expect(look(page, { url: 'https://lantern.example/watch?v=1' }).isArticle).toBe(false);
  });
});

test('a short report that says what it is, is an article', () => {
  const head =
    '<meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>';
  const url = 'https://lantern.example/a';
  const body = '<h1>Ferry</h1><p>The harbour master counted the boats twice that evening.</p>';
  expect(look(body, { url, head }).isArticle).toBe(true);
});

test('its reasons name what weighed most', () => {
  const head = '<meta property="og:type" content="article">';
  const { reasons } = look(paragraphs(LANGUAGES[0][1], 5), { head });
  const declared = reasons.find((reason) => 'fact' in reason && reason.fact === 'articleType');
  expect(declared).toMatchObject({ value: 1 });
  expect(declared && 'fact' in declared && declared.weight).toBeGreaterThan(0);
  expect(look('<h1>Hello</h1>', { url: 'https://lantern.example/' }).reasons[0]).toEqual({
    rule: 'the front page of a site',
  });
});

test('a page without a body is no article', () => {
  const page = new DOMParser().parseFromString('<p>The ferry is late.', 'text/html');
  page.body.remove();
  expect(detect(page, 'https://lantern.example/ferry')).toMatchObject({
    isArticle: false,
    score: 0,
  });
});

test('what is hardly an article is none for whoever must be sure', () => {
  const url = 'https://lantern.example/services/boats';
  const sure = look(paragraphs(LANGUAGES[0][1], 8), {
    head: '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-04-12">',
  });
  expect(sure).toMatchObject({ isArticle: true, isSure: true });
  const doubtful = look(paragraphs(LANGUAGES[0][1], 5), { url });
  expect(doubtful).toMatchObject({ isArticle: true, isSure: false });
});
