import { expect, test } from 'vitest';
import { parseFtr, siteOfFile } from './ftr';

const all = () => true;

test('directives are read, in their order', () => {
  const { paths, strip, testUrls, notUnderstood } = parseFtr(
    [
      '\ufeff# Lakeland papers',
      'title: //h1[@class="head"]',
      "body: //div[@id='story'] | //div[@class='more']",
      'body: //article',
      "author: substring-after(//p[@class='by'], 'By: ')",
      'date: //time/@datetime',
      'strip: //div[@class="box"]',
      'strip_id_or_class: "share-row"',
      'strip_image_src: /pixel.gif',
      'next_page_link: //a[@rel="next"]/@href',
      '',
      'test_url: http://lakeland.example/a?b=c:d',
    ].join('\r\n'),
    all,
  );
  expect(paths).toEqual({
    title: ['//h1[@class="head"]'],
    body: ["//div[@id='story'] | //div[@class='more']", '//article'],
    author: ["substring-after(//p[@class='by'], 'By: ')"],
    date: ['//time/@datetime'],
    strip: ['//div[@class="box"]'],
    nextPage: ['//a[@rel="next"]/@href'],
    singlePage: [],
  });
  expect(strip.map(({ selector }) => selector)).toEqual([
    '[id*="share-row"], [class*="share-row"]',
    'img[src*="/pixel.gif"]',
  ]);
  expect(testUrls).toEqual(['http://lakeland.example/a?b=c:d']);
  expect(notUnderstood).toEqual([]);
});

test('what is not understood is listed with its line, and the rest is read', () => {
  const text = [
    'prune: no',
    'http_header(user-agent): Lake/1.0',
    'replace_string(<br>): <p>',
    'body:',
    'strip: //div[',
    'nonsense',
    'title: //h1',
  ].join('\n');
  const { paths, notUnderstood } = parseFtr(text, (path) => !path.endsWith('['));
  expect(paths.title).toEqual(['//h1']);
  expect(notUnderstood).toEqual([
    { number: 1, text: 'prune: no', problem: 'unknown' },
    { number: 2, text: 'http_header(user-agent): Lake/1.0', problem: 'unknown' },
    { number: 3, text: 'replace_string(<br>): <p>', problem: 'unknown' },
    { number: 4, text: 'body:', problem: 'empty' },
    { number: 5, text: 'strip: //div[', problem: 'xpath' },
    { number: 6, text: 'nonsense', problem: 'no-directive' },
  ]);
});

test('a piece of a name cannot leave its selector', () => {
  const { strip } = parseFtr('strip_id_or_class: a"], body, [b="', all);
  expect(strip[0]?.selector).toBe('[id*="a\\"], body, [b=\\""], [class*="a\\"], body, [b=\\""]');
});

test.each([
  ['example.com.txt', 'example.com'],
  ['www.Example.com.txt', 'example.com'],
  ['.example.co.uk.txt', '.example.co.uk'],
  ['bücher.example.txt', 'xn--bcher-kva.example'],
  ['rules.txt', undefined],
  ['my rules for example.com.txt', undefined],
])('the file %s is for %s', (name, site) => {
  expect(siteOfFile(name)).toBe(site);
});
