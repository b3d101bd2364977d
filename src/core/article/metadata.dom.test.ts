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

  test('the site itself is no author', () => {
    const head =
      '<meta property="og:site_name" content="Lantern"><meta name="author" content="Lantern">';
    expect(metadataOf(head).authors).toEqual([]);
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
