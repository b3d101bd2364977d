import { expect, test } from 'vitest';
import { shapeLines } from './lines';
import { finish } from './work';

function shaped(body: string): string {
  const page = new DOMParser().parseFromString(body, 'text/html');
  finish(shapeLines(page.body));
  return page.body.innerHTML;
}

test('boxes of words are paragraphs, with their language and direction', () => {
  expect(shaped('<div><div lang="ar" dir="rtl">قال <b>نعم</b>.</div><div>No.</div></div>')).toBe(
    '<div><p lang="ar" dir="rtl">قال <b>نعم</b>.</p><p>No.</p></div>',
  );
});

test('boxes that hold more than words keep their form', () => {
  for (const body of [
    '<div><img src="a.png"> beside</div>',
    '<ul><li><div>One</div></li></ul>',
    '<figure><div>Picture</div></figure>',
    '<table><tbody><tr><td><div>41</div></td></tr></tbody></table>',
    '<div role="note">Aside</div>',
  ])
    expect(shaped(body)).toBe(body);
});

test('breaks go from the edges of a line, and stay within it', () => {
  expect(shaped('<p><br> Roses<br>Violets<br> <br></p>')).toBe('<p> Roses<br>Violets</p>');
});

test('a line of one punctuation mark says nothing; what parts two scenes stays', () => {
  expect(shaped('<p>One</p><p>.</p><div> । </div><p>***</p><p>—</p><p>!</p>')).toBe(
    '<p>One</p><p>***</p><p>—</p><p>!</p>',
  );
});

test('a box may have more parts than a call has arguments', () => {
  const html = shaped(`<div>${'line<br>'.repeat(150_000)}end</div>`);
  expect(html).toMatch(/^<p>line<br>/);
  expect(html).toMatch(/end<\/p>$/);
});
