import { expect, test } from 'vitest';
import { exportHighlights } from './export-highlights';
import { html } from './html';
import { storyWith, type Marking } from './test-input';
import { CONTEXT, NASTY, textOf } from './test-story';

async function pageOf(story: string, ...markings: Marking[]): Promise<Document> {
  return read(await textOf(html, storyWith(story, markings)));
}

function read(text: string): Document {
  expect(text.startsWith('<!doctype html>\n<html')).toBe(true);
  expect(text.match(/<\/html>/g)).toHaveLength(1);
  return new DOMParser().parseFromString(text, 'text/html');
}

function textsOf(page: Document, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map((one) => one.textContent);
}

test('says what it is, in the words and the direction of the story', async () => {
  const story = storyWith('<p>x</p>', [], { title: 'عادت <b>&', lang: 'ar', dir: 'rtl' });
  const page = read(await textOf(html, story));
  expect(page.title).toBe('عادت <b>&');
  expect([page.documentElement.lang, page.documentElement.dir]).toEqual(['ar', 'rtl']);
  expect(page.characterSet).toBe('UTF-8');
  expect(textsOf(page, 'h1')).toEqual(['عادت <b>&']);
  expect(textsOf(page, 'header p')).toEqual(['Ada Lind, Tom Ash · Valley Post · 2026-05-01']);
  expect(page.querySelector('header a')?.getAttribute('href')).toBe('https://news.example/moths');
});

test('shows the story with its highlights in their colours', async () => {
  const page = await pageOf(
    '<h2 data-stet-order="3">Night</h2><p>One two three <b>four</b> five.</p>',
    { from: 'two three', colour: 'green' },
    { from: 'three', colour: 'blue' },
    { from: 'four', to: 'five' },
  );
  expect(textsOf(page, 'h2')).toEqual(['Night']);
  expect(
    [...page.querySelectorAll('mark')].map((mark) => [mark.className, mark.textContent]),
  ).toEqual([
    ['green', 'two '],
    ['blue', 'three'],
    ['yellow', 'four five'],
  ]);
  expect(textsOf(page, 'article > p')).toEqual(['One two three four five.']);
  expect(page.querySelector('[data-stet-order]')).toBeNull();
});

test('notes are set, with their tags, after the block of their highlight', async () => {
  const page = await pageOf('<p>One.</p><p>Two.</p>', {
    ...{ from: 'One', note: '**Who?** <img src=x onerror=alert(1)>', tags: ['a b', 'c'] },
  });
  const aside = page.querySelector('p + aside');
  expect(aside?.previousElementSibling?.textContent).toBe('One.');
  expect(aside?.querySelector('strong')?.textContent).toBe('Who?');
  expect(aside?.querySelector('.tags')?.textContent).toBe('#a b, #c');
});

test('orphans come last, with their notes', async () => {
  const page = await pageOf('<p>One.</p>', { from: 'gone\n\nwords', note: 'Why?' });
  expect(textsOf(page, 'h2')).toEqual(['No longer in the story']);
  expect(textsOf(page, 'section mark')).toEqual(['gone', 'words']);
  expect(textsOf(page, 'section aside p')).toEqual(['Why?']);
});

test('a story without a copy is its highlights', async () => {
  const { open, ...story } = storyWith('<p>One two.</p>', [{ from: 'One' }, { from: 'gone' }]);
  expect(open).toBeDefined();
  const page = read(await textOf(html, story));
  expect(textsOf(page, 'mark')).toEqual(['One', 'gone']);
  expect(textsOf(page, 'h2 ~ section mark')).toEqual(['gone']);
});

test('asks no server for anything when it is opened', async () => {
  const page = await pageOf(
    '<figure><picture><source srcset="https://a.example/m.webp"><img src="https://a.example/m.jpg?w=1" srcset="https://a.example/m2.jpg 2x" alt="A moth"></picture><figcaption>At night</figcaption></figure><a href="https://b.example/"><img src="https://a.example/n.jpg" alt=""></a><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="dot">',
  );
  expect(page.querySelectorAll('script, link, iframe, source, [srcset], style')).toHaveLength(1);
  expect([...page.images].map(({ src }) => src.slice(0, 5))).toEqual(['data:']);
  expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
  const [picture, linked] = page.querySelectorAll('article > figure a, article > a');
  expect([picture?.getAttribute('href'), picture?.textContent]).toEqual([
    'https://a.example/m.jpg?w=1',
    '🖼 A moth',
  ]);
  expect([linked?.getAttribute('href'), linked?.textContent]).toEqual([
    'https://b.example/',
    '🖼 n.jpg',
  ]);
  expect(textsOf(page, 'figcaption')).toEqual(['At night']);
});

test.each(NASTY)('%j is shown as it is', async (words) => {
  const page = await pageOf('', { from: words, tags: [words] });
  expect(textsOf(page, 'mark').join('\n')).toBe(
    words
      .split(/\r?\n/)
      .filter((line) => line.trim())
      .join('\n'),
  );
});

test('many stories stand below one another', async () => {
  const stories = [storyWith('<p>One.</p>'), storyWith('<p>Two.</p>', [], { lang: 'de' })];
  const context = { ...CONTEXT, total: 2 };
  const outcome = await exportHighlights(stories, { format: html, grouping: 'one-file', context });
  if (!outcome.ok) throw new Error(outcome.reason);
  const page = read(await outcome.blob.text());
  expect(page.title).toBe('Stet');
  expect(textsOf(page, 'article > p')).toEqual(['One.', 'Two.']);
  expect([...page.querySelectorAll('article')].map(({ lang }) => lang)).toEqual(['en', 'de']);
});

test('words of code are marked where they stand', async () => {
  const page = await pageOf('<pre><code>let a = 1;\nsail(a);</code></pre>', { from: 'sail' });
  expect(page.querySelector('pre')?.innerHTML).toBe(
    '<code>let a = 1;\n<mark class="yellow">sail</mark>(a);</code>',
  );
});
