import { afterEach, expect, test } from 'vitest';
import { finish } from '../article/work';
import { PROSE } from '../clutter/cleaned';
import { NO_TIDY_CHOICE, settle, type TidyChoice } from './choice';
import { judgeAgain, judgePage, type TidyJudgement } from './judge';

/* The tests’ own page: rules look at layout, which only a page in a window has. */

const URL = 'https://lantern.example/2026/05/02/the-bell-that-rang-by-itself';
const SHARE =
  '<div class="share-row"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a> <a href="https://twitter.com/intent/tweet?u=x">X</a></div>';
const paragraphs = (count: number, of = 'story'): string =>
  Array.from({ length: count }, (_, i) => PROSE.replace('boats', `boats of ${of} ${i}`)).join('');

function show(body: string): void {
  document.body.innerHTML = body;
}
afterEach(() => document.body.replaceChildren());

function judged(body: string): TidyJudgement {
  show(body);
  const judgement = finish(judgePage(document, { url: URL, force: true }));
  if (!judgement) throw new Error('no article');
  return judgement;
}

function hidden(body: string, choice: Partial<TidyChoice> = {}): string[] {
  const { findings, shield } = judged(body);
  const wanted = { ...NO_TIDY_CHOICE, ...choice };
  return finish(settle(document, findings, wanted, shield)).map(
    ({ rule, element }) => `${rule}: ${element.className || element.localName}`,
  );
}

const STORY = `<h1>The harbour of Holm</h1>${paragraphs(3)}`;

test('hides on the page what the reader’s view drops, and no word of the story', () => {
  const page = `<main><article>${STORY}${SHARE}${paragraphs(3, 'the rest')}</article></main>`;
  expect(hidden(page)).toEqual(['share-items: share-row']);
});

test('leaves the page its header, bylines, comments and other stories below', () => {
  const links = '<li><a href="/a">A headline of another story</a></li>'.repeat(6);
  expect(
    hidden(`<header><nav><a href="/">Home</a><a href="/sport">Sport</a></nav></header>
      <main><article>${STORY}<p class="byline">By Ola Brandt</p>${paragraphs(3, 'the rest')}</article></main>
      <section class="related"><h3>Related stories</h3><ul>${links}</ul></section>
      <section id="comments"><h3>3 comments</h3><p>Well said.</p></section>`),
  ).toEqual([]);
});

test('leaves the site’s home, search and menu where they stand among share buttons', () => {
  const icon = '<svg width="9" height="9"></svg>';
  const found = hidden(`<div class="top"><a href="/">${icon}</a><div class="icons">
    <a aria-label="Facebook" href="https://www.facebook.com/lantern">${icon}</a>
    <a aria-label="Instagram" href="https://www.instagram.com/lantern">${icon}</a>
    <a aria-label="Search" href="/find">${icon}</a></div><div class="burger">${icon}</div></div>
    <main><article>${STORY}${paragraphs(3, 'the rest')}</article></main>`);
  expect(found).toEqual(['share-items: a', 'share-items: a']);
});

test('leaves a menu whose items are as long as headlines, but no strip of headlines', () => {
  const items = '<li><a href="/a">How to choose a boat for the winter</a></li>'.repeat(6);
  const page = `<div class="strip"><ul class="list">${items}</ul></div>
    <main><article>${STORY}${paragraphs(3, 'the rest')}</article></main>`;
  expect(hidden(page)).toContainEqual(expect.stringMatching(/^ticker-strip/));
  expect(hidden(page.replace('strip"', 'sub-menu"'))).toEqual([]);
});

test('hides other stories inside the story', () => {
  const links = '<li><a href="/a">A headline of another story</a></li>'.repeat(3);
  expect(
    hidden(`<main><article>${STORY}<div class="related"><h3>Related stories</h3><ul>${links}</ul>
      </div>${paragraphs(3, 'the rest')}</article></main>`),
  ).toEqual(['related-container: related']);
});

test('leaves a heading that says what a label of clutter says, where the story goes on below it', () => {
  const link = '<ul><li><a href="/a">A headline of another story</a></li></ul>';
  const rest = paragraphs(3, 'the rest');
  expect(hidden(`<main><article>${STORY}<h2>Stay connected</h2>${rest}</article></main>`)).toEqual(
    [],
  );
  const withRow = `<h2>Stay connected</h2>${SHARE}${rest}<h2>Read more</h2>${link}${rest}`;
  expect(hidden(`<main><article>${STORY}${withRow}</article></main>`)).toContain('share-label: h2');
});

test('leaves a box of links that is made like boxes in which the story stands', () => {
  const card = (html: string): string => `<section class="teaser card">${html}</section>`;
  const link = '<h3><a href="/a">A topic of its own, told elsewhere</a></h3>';
  const page = `<main><article>${STORY}${card(link)}${paragraphs(3, 'the rest')}</article></main>`;
  expect(hidden(page)).toEqual(['related-container: teaser card']);
  expect(hidden(page.replace('</article>', `${card(paragraphs(2, 'a card'))}</article>`))).toEqual(
    [],
  );
});

test('never hides what holds a paragraph of the story, whatever the reader has chosen', () => {
  const page = `<main><article><div class="box">${STORY}</div>${paragraphs(3, 'the rest')}
    <div class="box poll">How do you like boats?</div></article></main>`;
  expect(hidden(page, { hide: ['.box'] })).toEqual(['chosen: box poll']);
});

test('leaves alone what the reader wants to see, by rule and by selector', () => {
  const page = `<main><article>${STORY}${SHARE}${paragraphs(3, 'the rest')}</article></main>`;
  expect(hidden(page, { show: ['share-items'] })).toEqual([]);
  expect(hidden(page, { show: ['.share-row'] })).toEqual([]);
  expect(hidden(page, { show: ['][', '.other'] })).toHaveLength(1);
  expect(hidden(page, { kept: ['share'] })).toEqual([]);
  expect(hidden(page, { kept: ['ticker'] })).toHaveLength(1);
});

test('hides what lies over the page, and bars, but not the site’s own header', () => {
  const fixed = (style: string, name: string, html: string): string =>
    `<div class="${name}" style="position:fixed;background:#fff;z-index:9;${style}">${html}</div>`;
  const found = hidden(`
    ${fixed('inset:0 0 auto;height:40px', 'top', '<nav><a href="/">Home</a></nav>')}
    <main><article>${STORY}${paragraphs(9, 'the rest')}</article></main>
    ${fixed('inset:10% 5%', 'veil', 'Stay with us for a while')}
    ${fixed('inset:auto 0 0;height:50px', 'bottom', 'An offer that ends today')}`);
  expect(found.sort()).toEqual(['overlay-blocking: veil', 'sticky-bar: bottom']);
});

test('finds what comes late, and leaves alone a story that does', () => {
  const first = judged(`<main><article>${STORY}${paragraphs(3, 'the rest')}</article></main>`);
  const article = document.querySelector('article');
  article?.insertAdjacentHTML('beforeend', SHARE);
  document
    .querySelector('main')
    ?.insertAdjacentHTML(
      'beforeend',
      `<article class="next">${SHARE}${paragraphs(6, 'Skell')}</article>`,
    );
  const late = finish(judgeAgain(document, { url: URL }, first));
  expect(late.findings).toHaveLength(2);
  expect(late.stories.map(({ className }) => className)).toContain('next');
  expect(late.stories).not.toContain(article);
});

test('knows when the page has gone on to something else', () => {
  const { shield } = judged(`<main><article>${STORY}${paragraphs(3)}</article></main>`);
  expect(shield.isGone).toBe(false);
  show('<main><p>Another page.</p></main>');
  expect(shield.isGone).toBe(true);
});

test('may rest between any two parts when it decides what is hidden', () => {
  const rows = `${SHARE}${paragraphs(1, 'the rest')}`.repeat(40);
  const { findings, shield } = judged(`<main><article>${STORY}${rows}</article></main>`);
  const rests = [...settle(document, findings, NO_TIDY_CHOICE, shield)].length;
  expect(findings.length).toBeGreaterThanOrEqual(40);
  expect(rests).toBeGreaterThanOrEqual(findings.length);
});
