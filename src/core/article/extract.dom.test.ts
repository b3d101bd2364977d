import { describe, expect, test } from 'vitest';
import { extract } from './extract';
import { finish } from './work';
import type { Article } from './article';

const URL_OF_PAGE = 'https://lantern.example/news/2026/ferry?utm_source=x#top';
const SENTENCE =
  'The harbour master counted the boats twice that evening, because the first count had come out one short. ';
const STORY = Array.from({ length: 6 }, (_, i) => `<p>Part ${i + 1}. ${SENTENCE.repeat(2)}</p>`);

/** The story with something in its middle. */
const within = (inside: string): string =>
  [...STORY.slice(0, 3), inside, ...STORY.slice(3)].join('');

function page(body: string, head = '', lang = 'en'): Document {
  const html = `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;
  return new DOMParser().parseFromString(html, 'text/html');
}

function articleOf(document: Document): Article {
  const extraction = finish(extract(document, { url: URL_OF_PAGE }));
  if (!extraction.ok) throw new Error(extraction.failure.reason);
  return extraction.article;
}

function failureOf(document: Document, url = URL_OF_PAGE): unknown {
  const extraction = finish(extract(document, { url }));
  return extraction.ok ? 'no failure' : extraction.failure;
}

describe('extract', () => {
  test('leaves the page byte for byte as it was', () => {
    const document = page(
      `<ul hidden><li>x</li></ul><h1>Ferry</h1>${STORY.join('')}<div class="share"><a href="https://wa.me/?text=x">w</a></div><noscript><img src="/a.jpg"></noscript>`,
    );
    const before = document.documentElement.outerHTML;
    articleOf(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('keeps lists, tables, quotes, code and headings of the story', () => {
    const rich =
      '<h2>In short</h2><ul><li>One ferry</li><li>Two shores</li></ul><blockquote><p>Nobody poaches alone.</p></blockquote><pre><code>a = 1</code></pre><table><thead><tr><th>Year</th><th>Boats</th></tr></thead><tbody><tr><td>2019</td><td>41</td></tr><tr><td>2020</td><td>40</td></tr></tbody></table>';
    const { html } = articleOf(
      page(`<main><article><h1>Ferry to sail</h1>${within(rich)}</article></main>`),
    );
    for (const tag of ['h2', 'li', 'blockquote', 'code', 'th', 'td'])
      expect(html).toContain(`<${tag}`);
  });

  test('the headline is not there twice, whatever joins its parts', () => {
    const head = '<meta property="og:title" content="The old ferry: It sails again">';
    const headline = '<h1><span>The old ferry</span><br><b>It sails again</b></h1>';
    const { metadata, html } = articleOf(
      page(`<main><article>${headline}${STORY.join('')}</article></main>`, head),
    );
    expect(metadata.title).toContain('It sails again');
    expect(html).not.toContain('It sails again');
    expect(html).toContain('Part 1.');
  });

  test('a page that stands in one form keeps its story', () => {
    const half = (from: number, to: number): string =>
      `<section>${STORY.slice(from, to).join('')}</section>`;
    const { html } = articleOf(
      page(`<form><input name="q"><h1>Ferry to sail</h1>${half(0, 3)}${half(3, 6)}</form>`),
    );
    for (let part = 1; part <= 6; part += 1) expect(html).toContain(`Part ${part}.`);
    expect(html).not.toContain('<input');
  });

  test('a heading that opens its section keeps its words', () => {
    const heading = '<h2><button aria-expanded="true">Who pays for the boats?</button></h2>';
    const { html } = articleOf(page(`<main><h1>Ferry</h1>${within(heading)}</main>`));
    expect(html).toContain('Who pays for the boats?');
    expect(html).not.toContain('<button');
  });

  test('the parts that a heading opens by a click are the story’s', () => {
    const parts = STORY.map(
      (part, i) =>
        `<h2><button aria-controls="part-${i}">Chapter ${i}</button></h2><div id="part-${i}" style="display:none">${part}</div>`,
    );
    const { html } = articleOf(page(`<main><h1>Ferry</h1>${STORY[0]}${parts.join('')}</main>`));
    for (let part = 2; part <= 6; part += 1) expect(html).toContain(`Part ${part}.`);
    expect(html).toContain('Chapter 4');
  });

  test('what a page streamed late stands where it belongs', () => {
    const [first, second, ...rest] = STORY;
    const { html } = articleOf(
      page(
        `<main><h1>Ferry</h1>${first}<template id="B:0"></template>${rest.join('')}</main><div hidden id="S:0">${second}</div>`,
      ),
    );
    const places = [1, 2, 3].map((part) => html.indexOf(`Part ${part}.`));
    expect(places[0]).toBeGreaterThan(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('every block in the story carries its number, in page order', () => {
    const { html } = articleOf(page(`<article><h1>Ferry</h1>${STORY.join('')}</article>`));
    const orders = [...html.matchAll(/data-stet-order="(\d+)"/g)].map((match) => Number(match[1]));
    expect(orders.length).toBeGreaterThan(5);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
  });

  test('a removal says what, why and where', () => {
    const ask =
      '<h3>Support our journalism</h3><p>We cannot do without you.</p><a href="/donate">Donate now</a>';
    const { removals } = articleOf(
      page(`<article><h1>F</h1>${STORY.join('')}<div>${ask}</div></article>`),
    );
    expect(removals).toHaveLength(1);
    expect(removals[0]).toMatchObject({ kind: 'appeal', count: 1 });
    expect(removals[0]?.text).toBe('Support our journalism We cannot do without you. Donate now');
    expect(removals[0]?.reason).not.toBe('');
    expect(removals[0]?.order).toBeGreaterThan(6);
  });

  test('scripts, handlers and frames never reach the story', () => {
    const { html } = articleOf(
      page(
        `<article><h1>F</h1>${STORY.join('')}<p onclick="x()">Last ${SENTENCE}<a href="javascript:x()">here</a></p><script>x()</script></article>`,
      ),
    );
    expect(html).not.toMatch(/script|onclick/i);
  });

  test('the part behind “read more” is the story’s', () => {
    const [first = '', ...rest] = STORY;
    const hidden = `<div class="rest" style="display: none">${rest.join('')}</div>`;
    const { html } = articleOf(page(`<article><h1>F</h1>${first}${first}${hidden}</article>`));
    expect(html).toContain('Part 6.');
  });

  test('what common class names hide is no part of the story, unless wider screens show it', () => {
    const wall = (names: string) =>
      `<div class="${names}"><h2>Only for readers of the ${names}</h2><ul><li>Every story of the Lantern</li></ul></div>`;
    const [first = '', ...rest] = STORY;
    const parts = [
      wall('wall hidden'),
      wall('d-none'),
      wall('hidden md:block'),
      wall('d-none d-lg-flex'),
    ];
    const { html } = articleOf(
      page(`<article><h1>F</h1>${first}${parts.join('')}${rest.join('')}</article>`),
    );
    expect(html).not.toMatch(/wall hidden|d-none</);
    expect(html).toMatch(/hidden md:block.*d-none d-lg-flex/s);
  });

  test('the picture at the head becomes the lead picture, with its caption', () => {
    const figure =
      '<figure><img data-src="/ferry.jpg" src="data:image/gif;base64,R0lGOD"><figcaption>The ferry</figcaption></figure>';
    const { metadata, html } = articleOf(
      page(`<article><h1>F</h1>${figure}${STORY.join('')}</article>`),
    );
    expect(metadata.leadImage).toEqual({
      src: 'https://lantern.example/ferry.jpg',
      alt: '',
      caption: 'The ferry',
    });
    expect(html).not.toContain('<img');
  });

  test('links and pictures get whole addresses', () => {
    const inside = '<p>See <a href="../map">the map</a>.</p><img src="b.jpg" alt="boat">';
    const { html } = articleOf(page(`<article><h1>F</h1>${within(inside)}</article>`));
    expect(html).toContain('href="https://lantern.example/news/map"');
    expect(html).toContain('src="https://lantern.example/news/2026/b.jpg"');
  });
});

describe('pages that give no article', () => {
  test('a line that says that there is nothing is no article, whatever its address promises', () => {
    const address = 'https://lantern.example/news/Ferry-to-sail-again-9692441.html';
    expect(failureOf(page('<pre>Not found</pre>'), address)).toEqual({ reason: 'not-article' });
  });

  test('an empty page', () => {
    expect(failureOf(page(''))).toEqual({ reason: 'empty' });
  });

  test('a page that has lost its body, and a set of frames', () => {
    const bare = page('');
    bare.body.remove();
    expect(failureOf(bare)).toEqual({ reason: 'empty' });
    const frames = new DOMParser().parseFromString(
      '<frameset><frame src="/a.html"></frameset>',
      'text/html',
    );
    expect(failureOf(frames)).toMatchObject({ reason: 'framed' });
  });

  test('a page of links is not an article, but can be cleaned anyway', () => {
    const links = Array.from(
      { length: 60 },
      (_, i) => `<li><a href="/${i}">Story number ${i} of the day</a></li>`,
    );
    const home = page(`<h1>Lantern</h1><ul>${links.join('')}</ul><p>${SENTENCE.repeat(2)}</p>`);
    expect(failureOf(home, 'https://lantern.example/')).toEqual({ reason: 'not-article' });
    expect(finish(extract(home, { url: 'https://lantern.example/', force: true })).ok).toBe(true);
  });

  test('a story in a frame, with the frame’s address', () => {
    expect(failureOf(page('<p>Menu</p><iframe src="/inner.html"></iframe>'))).toEqual({
      reason: 'framed',
      frameUrl: 'https://lantern.example/inner.html',
    });
  });
});
