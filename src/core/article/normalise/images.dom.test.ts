import { expect, test } from 'vitest';
import { loadLazyImages } from './images';
import { finish } from '../work';

const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

function sources(body: string): string[] {
  const page = new DOMParser().parseFromString(body, 'text/html');
  finish(loadLazyImages(page.body));
  return [...page.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '');
}

test.each([
  ['a lazy address', `<img src="${DOT}" data-src="/a.jpg">`, '/a.jpg'],
  ['a lazy address of another name', '<img data-lazy-src="a/b.webp">', 'a/b.webp'],
  ['a blurred preview', '<img src="/tiny.jpg" data-src="/full.jpg">', '/full.jpg'],
  [
    'the largest that is of use',
    '<img src="s.jpg" srcset="s.jpg 400w, m.jpg 1200w, l.jpg 3000w">',
    'm.jpg',
  ],
  ['the sharper one', '<img src="a.jpg" srcset="a.jpg, b.jpg 2x,c.jpg 3x">', 'b.jpg'],
  ['a lazy set', `<img src="${DOT}" data-srcset="a,1.jpg 300w, b,2.jpg 900w">`, 'b,2.jpg'],
  [
    'a source of picture',
    `<picture><source data-srcset="a.webp 900w"><img src="${DOT}"></picture>`,
    'a.webp',
  ],
  ['the fallback', `<img src="${DOT}"><noscript><img src="/a.jpg"></noscript>`, '/a.jpg'],
  [
    'the fallback of a picture in a box',
    `<div><img src="${DOT}"></div><noscript><img src="/a.jpg"></noscript>`,
    '/a.jpg',
  ],
  ['AMP', '<amp-img src="/a.jpg" alt="x" width="9" height="9"></amp-img>', '/a.jpg'],
])('takes %s', (_, body, src) => {
  expect(sources(body)).toEqual([src]);
});

test.each([
  '<img src="https://count.example/p.gif" width="1" height="1">',
  '<img src="https://stats.example/content/7/count.gif?from=feed">',
  '<img src="">',
  '<noscript><img src="https://ads.example/tr?id=1" height="1" width="1"></noscript>',
])('takes out what shows nothing: %s', (body) => {
  expect(sources(body)).toEqual([]);
});

test('an empty width is not a small one', () => {
  expect(sources('<img src="a.jpg" width="" height="">')).toEqual(['a.jpg']);
});
