import { expect, test } from 'vitest';
import { resolveAddresses } from './addresses';
import { dropEmpty } from './empties';
import { sanitize } from './sanitize';
import { finish } from './work';

const BASE = 'https://lantern.example/news/ferry';

function story(html: string): Element {
  const page = new DOMParser().parseFromString(html, 'text/html');
  finish(resolveAddresses(page.body, BASE));
  finish(dropEmpty(page.body));
  page.body.innerHTML = sanitize(page.body);
  return page.body;
}

test.each([
  ['/map?utm_source=x&b=%20&fbclid=1#top', 'https://lantern.example/map?b=%20#top'],
  ['https://a.example/?a=1', 'https://a.example/?a=1'],
  ['mailto:desk@lantern.example', 'mailto:desk@lantern.example'],
  ['javascript:alert(1)', null],
])('%s', (href, shown) => {
  expect(story(`<a href="${href}">x</a>`).querySelector('a')?.getAttribute('href')).toBe(shown);
});

test.each(['#fn1', `${BASE}#fn1`])('a footnote’s %s leads to its note', (href) => {
  const found = story(`<p>Boats<a href="${href}">1</a></p><p>Note <a id="fn1"></a></p>`);
  const id = found.querySelector('a')?.getAttribute('href')?.slice(1) ?? '';
  expect(found.querySelector(`#${id}`)?.parentElement?.textContent).toBe('Note ');
});

test('a link to what is not in the story leads to the page', () => {
  const link = story('<p><a href="#elsewhere">x</a></p>').querySelector('a');
  expect(link?.getAttribute('href')).toBe(`${BASE}#elsewhere`);
});

test('what shows nothing goes, spaces and breaks between words stay', () => {
  const { innerHTML } = story('<div><p> <br></p></div><p>a<b> </b>b<i><br></i>c</p>');
  expect(innerHTML).toBe('<p>a b<br>c</p>');
  expect(story('<pre>a<span>\n</span>b</pre>').textContent).toBe('a\nb');
});
