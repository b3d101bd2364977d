import { expect, test } from 'vitest';
import { markCaptions } from './captions';
import { finish } from '../work';

const PROSE = 'The harbour master counted the boats twice that evening, and found one too few.';

/** The captions, and the words outside of them. */
function read(body: string): { captions: string[]; rest: string } {
  const page = new DOMParser().parseFromString(body, 'text/html');
  finish(markCaptions(page.body));
  const found = [...page.querySelectorAll('figure:has(img) > figcaption')];
  const captions = found.map((one) => one.textContent.replace(/\s+/g, ' ').trim());
  for (const one of found) one.remove();
  return { captions, rest: page.body.textContent.replace(/\s+/g, ' ').trim() };
}

test.each([
  [
    'a class',
    `<a href="/a.jpg"><img src="a.jpg"></a><p class="newsCaption">At dusk</p>`,
    'At dusk',
  ],
  [
    'WordPress of old',
    '<dl class="wp-caption"><dt><img src="a.jpg"></dt><dd class="wp-caption-text">At dusk</dd></dl>',
    'At dusk',
  ],
  [
    'a box of its own',
    '<div class="image-wrap"><div><img src="a.jpg"></div><p>At dusk</p></div>',
    'At dusk',
  ],
  ['a figure without figcaption', '<figure><img src="a.jpg"><p>At dusk</p></figure>', 'At dusk'],
  [
    'a credit outside of the figcaption',
    '<figure><img src="a.jpg"><figcaption>At dusk</figcaption><span>A. Moth</span></figure>',
    'At dusk A. Moth',
  ],
  ['a credit', '<p><img src="a.jpg"></p><p>Foto: Anna Moth/Lantern</p>', 'Foto: Anna Moth/Lantern'],
  ['a credit in Japanese', '<p><img src="a.jpg"></p><p>写真：港の会</p>', '写真：港の会'],
  ['a sign', '<div><img src="a.jpg"></div><p>© Harbour office</p>', '© Harbour office'],
  [
    'the words of alt',
    '<div><img src="a.jpg" alt="The ferry leaves at dusk"></div><p>The ferry leaves at dusk, full.</p>',
    'The ferry leaves at dusk, full.',
  ],
])('knows a caption by %s', (_, markup, caption) => {
  expect(read(`<article><p>${PROSE}</p>${markup}<p>${PROSE}</p></article>`)).toEqual({
    captions: [caption],
    rest: `${PROSE}${PROSE}`,
  });
});

test.each([
  ['a paragraph after a picture', `<img src="a.jpg"><p>${PROSE}</p>`],
  ['a picture within a paragraph', `<p><img class="wp-image-1" src="a.jpg">${PROSE}</p>`],
  ['a heading', '<div class="image"><img src="a.jpg"><h2>Who owns the harbour?</h2></div>'],
  ['a teaser', '<div class="photo"><a href="/b"><img src="a.jpg"></a><a href="/b">Dusk</a></div>'],
  ['an author', '<div class="author-photo"><img src="a.jpg"><p>Anna Moth</p></div>'],
  ['a sentence with a colon', '<img src="a.jpg"><p>He held up a photo: it was his house.</p>'],
])('leaves %s', (_, markup) => {
  expect(read(`<article><p>${PROSE}</p>${markup}<p>${PROSE}</p></article>`).captions).toEqual([]);
});

test('many pictures side by side and deep boxes are no trouble', () => {
  const deep = `${'<div>'.repeat(5000)}<img src="a.jpg">${'</div>'.repeat(5000)}`;
  const start = performance.now();
  expect(read(`<article>${'<img src="a.jpg">'.repeat(20_000)}${deep}</article>`).captions).toEqual(
    [],
  );
  expect(performance.now() - start).toBeLessThan(5000);
});
