import { expect, test } from 'vitest';
import { extract } from '../extract';
import { finish } from '../work';

const SITE = 'https://lakeland.example';
const prose = (start: string): string =>
  `<p>${start} ${'The ferry crosses the lake again after two winters, and the piers are full. '.repeat(4)}</p>`;
const story = (path: string, title: string, open: string): string =>
  `${open}<h1>${title}</h1><p class="byline">By Ilya Petrov</p><time datetime="2026-05-12">12 May</time>
   ${['one', 'two', 'three', 'four', 'five'].map((n) => prose(`${path} ${n}.`)).join('')}</article>`;

const HEAD = `<title>Ferry to sail again</title><meta property="og:title" content="Ferry to sail again">
  <meta name="author" content="Mara Voss"><link rel="canonical" href="${SITE}/ferry">
  <meta property="article:published_time" content="2026-05-11T08:00:00Z">`;

function cleaned(url: string, open: (path: string) => string) {
  const html = `<html lang="en"><head>${HEAD}</head><body><main>
    ${story('ferry', 'Ferry to sail again', open('ferry'))}
    ${story('harbour', 'Harbour closed for repairs', open('harbour'))}
    ${story('market', 'A market on the ice', open('market'))}</main></body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const extraction = finish(extract(document, { url, force: true }));
  if (!extraction.ok) throw new Error(extraction.failure.reason);
  return extraction.article;
}

const NOTED = (path: string): string => `<article data-url="/${path}">`;
const LINKED = (path: string): string =>
  `<article><h2><a href="${SITE}/${path}/">Permanent address</a></h2>`;

test.each([
  ['an attribute', NOTED],
  ['the link of its headline', LINKED],
])('of several stories the one is shown that the address names, by %s', (_, open) => {
  for (const [path, others] of [
    ['ferry', ['harbour', 'market']],
    ['harbour', ['ferry', 'market']],
    ['market', ['ferry', 'harbour']],
  ] as const) {
    const { html } = cleaned(`${SITE}/${path}`, open);
    for (const number of ['one', 'three', 'five']) expect(html).toContain(`${path} ${number}.`);
    for (const other of others) expect(html).not.toContain(`${other} two.`);
  }
});

test('its facts are its own, where the page declares those of the first', () => {
  const { metadata } = cleaned(`${SITE}/harbour`, NOTED);
  expect(metadata).toMatchObject({
    title: 'Harbour closed for repairs',
    authors: ['Ilya Petrov'],
    publishedTime: '2026-05-12',
    canonicalUrl: `${SITE}/harbour`,
  });
  expect(cleaned(`${SITE}/ferry`, NOTED).metadata).toMatchObject({
    title: 'Ferry to sail again',
    authors: ['Mara Voss'],
  });
});

test('parts that have no address, or none that is the page’s, are one story', () => {
  for (const open of [() => '<article>', (path: string) => `<article data-url="/part/${path}">`]) {
    const { html } = cleaned(`${SITE}/ferry`, open);
    expect(html).toContain('ferry two.');
    expect(html).toContain('market two.');
  }
});
