import { expect, test } from 'vitest';
import { continuationOf } from './next-page';

const URL_OF_PAGE = 'https://lantern.example/news/ferry';

function continued(html: string, url = URL_OF_PAGE): string | undefined {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return continuationOf(document, url)?.url;
}

test.each([
  ['a link element', '<link rel="next" href="/news/ferry?page=2">'],
  ['a number', '<nav><b>1</b> <a href="/news/ferry?page=2">2</a> <a href="?page=3">3</a></nav>'],
  ['a word', '<a href="/news/ferry/2">Next page ›</a>'],
  ['a German word', '<a href="/news/ferry/2">Nächste Seite</a>'],
  ['a Japanese word', '<a href="/news/ferry?page=2">次のページへ »</a>'],
  ['an Arabic word', '<a href="/news/ferry?page=2">الصفحة التالية</a>'],
  ['a Hindi word', '<a href="/news/ferry?page=2">अगला पृष्ठ</a>'],
  ['a picture with a name', '<a href="/news/ferry?page=2" aria-label="Next"><svg></svg></a>'],
])('the next page is found by %s', (_, html) => {
  expect(continued(html)).toMatch(/^https:\/\/lantern\.example\/news\/ferry(\?page=|\/)2$/);
});

test.each([
  ['the next story', '<link rel="next" href="/news/harbour"><a rel="next" href="/a">Next</a>'],
  ['older posts', '<a href="/news/page/2">Older posts</a>'],
  ['pages of comments', '<a href="/news/ferry?page=2#comments">More comments</a>'],
  ['another site', '<a href="https://other.example/news/ferry?page=2">Next page</a>'],
  ['the page after the next', '<a href="/news/ferry?page=3">Next page</a>'],
  ['a picture of a gallery', '<a href="/gallery/ferry/2">2</a>'],
])('%s is no next page', (_, html) => {
  expect(continued(html)).toBeUndefined();
});

test('on the last page nothing follows', () => {
  const html = '<a href="/news/ferry?page=1">1</a> <a href="/news/ferry?page=2">2</a> <b>3</b>';
  expect(continued(html, `${URL_OF_PAGE}?page=3`)).toBeUndefined();
});
