import { describe, expect, test } from 'vitest';
import { readMetadata } from './metadata';

const URL_OF_PAGE = 'https://lantern.example/news/ferry?id=7&utm_source=mail#top';

function metadataOf(head: string, body = '', lang = 'en'): ReturnType<typeof readMetadata> {
  const html = `<html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;
  return readMetadata(new DOMParser().parseFromString(html, 'text/html'), URL_OF_PAGE);
}

const jsonLd = (thing: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

describe('metadata', () => {
  test('JSON-LD comes first', () => {
    const found = metadataOf(
      jsonLd({
        '@graph': [
          { '@type': 'WebSite', name: 'The Lantern' },
          {
            '@type': 'NewsArticle',
            headline: 'Ferry to sail again',
            author: [{ '@type': 'Person', name: 'Mara Voss' }, { name: 'Ilya Petrov' }],
            datePublished: '2026-02-11T17:20:00+01:00',
          },
        ],
      }) + '<meta name="author" content="Newsroom">',
    );
    expect(found).toMatchObject({
      title: 'Ferry to sail again',
      authors: ['Mara Voss', 'Ilya Petrov'],
      siteName: 'The Lantern',
      publishedTime: '2026-02-11T17:20:00+01:00',
    });
  });

  test('broken JSON-LD is passed over', () => {
    const head = '<script type="application/ld+json">{"@type": "NewsArticle",</script>';
    expect(metadataOf(`${head}<meta property="og:title" content="Ferry">`).title).toBe('Ferry');
  });

  test.each([
    ['Ferry to sail again | The Lantern', 'Ferry to sail again'],
    ['The Lantern - Ferry to sail again', 'Ferry to sail again'],
    ['Ferry - to sail again', 'Ferry - to sail again'],
    ['フェリー再開へ - The Lantern', 'フェリー再開へ'],
  ])('the title loses the site’s name: %s', (title, expected) => {
    const site = '<meta property="og:site_name" content="The Lantern">';
    expect(metadataOf(`<title>${title}</title>${site}`).title).toBe(expected);
  });

  test.each([
    ['By Mara Voss and Ilya Petrov', ['Mara Voss', 'Ilya Petrov']],
    ['Von Mara Voss', ['Mara Voss']],
    ['https://lantern.example/mara', []],
    ['Jan 28, 2026', []],
  ])('authors are names: %s', (content, authors) => {
    expect(metadataOf(`<meta name="author" content="${content}">`).authors).toEqual(authors);
  });

  test('the site is the author only where nobody else is named', () => {
    const head =
      '<meta property="og:site_name" content="Lantern"><meta name="author" content="Lantern">';
    expect(metadataOf(head).authors).toEqual(['Lantern']);
    const byline = '<h1>Ferry to sail again</h1><p class="byline">By Mara Voss</p>';
    expect(metadataOf(head, byline).authors).toEqual(['Mara Voss']);
  });

  test('an author by reference is looked up', () => {
    const graph = [
      { '@type': 'NewsArticle', headline: 'Ferry', author: { '@id': '#mara' } },
      { '@type': 'Person', '@id': '#mara', name: 'Mara Voss' },
    ];
    expect(metadataOf(jsonLd({ '@graph': graph })).authors).toEqual(['Mara Voss']);
  });

  test('the shown byline gives names alone', () => {
    const body = `<nav><a href="/author/nav">Not Me</a></nav><h1>Ferry to sail again</h1>
      <div class="byline"><span>By</span> <a href="/author/mara">Mara Voss</a><a>Twitter</a>
      <span>July 12, 2026</span></div><p>${'The ferry sails. '.repeat(40)}</p>
      <div class="related"><a href="/author/x">Other Writer</a></div>`;
    expect(metadataOf('', body)).toMatchObject({
      authors: ['Mara Voss'],
      publishedTime: '2026-07-12',
    });
  });

  test.each([
    '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Mara Voss">',
    '<meta name="twitter:misc:Written by" content="Mara Voss">',
  ])('a card for sharing says who wrote: %s', (head) => {
    expect(metadataOf(head).authors).toEqual(['Mara Voss']);
  });

  test('a catalogue names all authors', () => {
    const head =
      '<meta name="dc.creator" content="Mara Voss"><meta name="citation_author" content="Voss, Mara"><meta name="citation_author" content="Petrov, Ilya">';
    expect(metadataOf(head).authors).toEqual(['Mara Voss', 'Ilya Petrov']);
  });

  test('the only author whom the page names may stand beside the story', () => {
    const aside = '<aside><a rel="author" href="/profile/mara">Mara Voss</a></aside>';
    expect(metadataOf('', `<h1>Ferry to sail again</h1>${aside}`).authors).toEqual(['Mara Voss']);
    const other = '<footer><a rel="author" href="/profile/ilya">Ilya Petrov</a></footer>';
    expect(metadataOf('', `<h1>Ferry to sail again</h1>${aside}${other}`).authors).toEqual([]);
  });

  const PROSE = `<p>${'The ferry sails again, after two winters without a boat. '.repeat(4)}</p>`;
  const SITE =
    '<meta property="og:site_name" content="Lantern"><meta name="author" content="Lantern">';

  test.each([
    ['above the prose', `<p><strong>MARA VOSS/Ilya Petrov</strong></p>${PROSE}${PROSE}`],
    ['below the prose', `${PROSE}${PROSE}<p><em>Mara Voss, Ilya Petrov</em></p><p></p>`],
  ])('a story may be signed %s', (_, body) => {
    const { authors } = metadataOf(SITE, `<h1>Ferry to sail again</h1>${body}`);
    expect(authors.map((name) => name.toLowerCase())).toEqual(['mara voss', 'ilya petrov']);
  });

  test.each([
    ['a heading', `<p><strong>What comes next</strong></p>${PROSE}`],
    ['an emphasis of the prose', `<p><b>Mara Voss</b> sails</p>${PROSE}`],
    ['a name amid the prose', `${PROSE}<p><strong>Mara Voss</strong></p>${PROSE}`],
  ])('%s is no signature', (_, body) => {
    expect(metadataOf(SITE, `<h1>Ferry to sail again</h1>${body}`).authors).toEqual(['Lantern']);
  });

  test('the name before the date is the author’s', () => {
    const row = '<div><span>Mara Voss |</span> <span>11 May 2026</span></div>';
    const { authors } = metadataOf(SITE, `<h1>Ferry to sail again</h1>${row}${PROSE}`);
    expect(authors).toEqual(['Mara Voss']);
    const bare = '<div><span>Lake traffic |</span> <span>11 May 2026</span></div>';
    expect(metadataOf(SITE, `<h1>Ferry to sail again</h1>${bare}${PROSE}`).authors).toEqual([
      'Lantern',
    ]);
  });

  test.each([
    ['Mara Voss, Transport reporter · Published 3 March 2026 · 5 minute read', 'Mara Voss'],
    ['लेखक: सरिता नेगी | 12 जनवरी 2026', 'सरिता नेगी'],
    ['文・小田切真 2026年1月12日', '小田切真'],
    ['Elif Arslan | 12.01.2026 09:14', 'Elif Arslan'],
    ['박서연 기자 | 입력 2026.03.03 07:12', '박서연'],
  ])('the name in the line of the date is the author’s: %s', (line, name) => {
    const { authors } = metadataOf(SITE, `<h1>Ferry to sail again</h1><p>${line}</p>${PROSE}`);
    expect(authors).toEqual([name]);
  });

  test('where no capitals tell a name from a section, the note about the author does', () => {
    const line = '<p>נועה ברק | 3.3.2026</p>';
    const note = '<p>נועה ברק היא כתבת במערכת.</p>';
    const authors = (body: string) => metadataOf(SITE, `<h1>הגנן</h1>${body}`).authors;
    expect(authors(line + PROSE + note)).toEqual(['נועה ברק']);
    expect(authors(line + PROSE)).toEqual(['Lantern']);
  });

  test('a name that is an address is spelled as elsewhere on the page', () => {
    const head = jsonLd({ '@type': 'NewsArticle', author: { name: 'mara-voss' } });
    expect(metadataOf(`${head}<meta name="author" content="Mara Voss">`).authors).toEqual([
      'Mara Voss',
    ]);
  });

  test('the headline is the one that the page shows', () => {
    const head = '<title>Best ferry tips 2026 | The Lantern</title>';
    const body = '<h1>Lantern</h1><h1>The best tips for the ferry</h1>';
    expect(metadataOf(head, body).title).toBe('The best tips for the ferry');
  });

  test('a kicker in the heading is no part of the headline', () => {
    const head = '<meta property="og:title" content="Ferry to sail again">';
    const body = '<h1><span>Lake traffic</span> Ferry to sail again</h1>';
    expect(metadataOf(head, body).title).toBe('Ferry to sail again');
  });

  test('a breadcrumb trail may hold the only main heading, worded for search engines', () => {
    const head =
      jsonLd({ '@type': 'NewsArticle', headline: 'Ferry timetable: when the ferry sails' }) +
      '<meta property="og:title" content="Two winters without a boat">';
    const body = `<ul class="breadcrumb"><li><h1>Ferry timetable: when the ferry sails</h1></li></ul>
      <h2><span>Lake traffic</span> Two winters without a boat</h2>`;
    expect(metadataOf(head, body).title).toBe('Two winters without a boat');
  });

  test('a short headline is told from the site’s name, which the page gives nowhere else', () => {
    const head = '<title>Tireless – The New Lakeland Daily</title>';
    expect(metadataOf(head, '<h1>Tireless</h1>').title).toBe('Tireless');
    expect(metadataOf('<title>Tireless – as ever</title>', '<h1>News</h1>').title).toBe(
      'Tireless – as ever',
    );
  });

  test('character references in declarations are decoded', () => {
    const thing = { '@type': 'NewsArticle', headline: 'Salt &amp; light: the ferry&#8217;s end' };
    expect(metadataOf(jsonLd(thing)).title).toBe('Salt & light: the ferry’s end');
  });

  test.each([
    ['2026-02-11T17:20:00+0100', '2026-02-11T17:20:00+01:00'],
    ['2026-02-11 17:20', '2026-02-11T17:20'],
    ['2026-02-11T17:20:00Z', '2026-02-11T17:20:00Z'],
    ['February 11, 2026', '2026-02-11'],
    ['Wed, 11 Feb 2026 17:20:00 GMT', '2026-02-11T17:20:00.000Z'],
    ['20260211', '2026-02-11'],
  ])('a time keeps its zone, and gets none that it has not: %s', (content, expected) => {
    const head = `<meta property="article:published_time" content="${content}">`;
    expect(metadataOf(head).publishedTime).toBe(expected);
  });

  test('subtitle, section, modified time and licence', () => {
    const head =
      jsonLd({ '@type': 'NewsArticle', headline: 'Ferry', dateModified: '2026-02-12T08:00:00Z' }) +
      '<meta property="article:section" content="Local">' +
      '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">';
    const body =
      '<h1>Ferry</h1><p class="article-standfirst">After two winters at the quay it is back.</p>';
    expect(metadataOf(head, body)).toMatchObject({
      subtitle: 'After two winters at the quay it is back.',
      section: 'Local',
      modifiedTime: '2026-02-12T08:00:00Z',
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });

  test('a picture’s licence is not that of the story', () => {
    const body =
      '<figure><figcaption><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC</a></figcaption></figure>';
    expect(metadataOf('', body).license).toBeUndefined();
  });

  test('the canonical address has no tracking; a link to the home page is not believed', () => {
    const own = 'https://lantern.example/news/ferry?id=7';
    expect(metadataOf('').canonicalUrl).toBe(own);
    expect(metadataOf('<link rel="canonical" href="/">').canonicalUrl).toBe(own);
    expect(metadataOf('<link rel="canonical" href="https://other.example/x">').canonicalUrl).toBe(
      own,
    );
    expect(metadataOf('<link rel="canonical" href="/ferry-7">').canonicalUrl).toBe(
      'https://lantern.example/ferry-7',
    );
  });

  test('the language is a tag, or unknown', () => {
    expect(metadataOf('', '', 'de_CH').lang).toBe('de-CH');
    expect(metadataOf('', '', 'not a tag').lang).toBe('');
  });
});
