import { afterEach, expect, test } from 'vitest';
import { passagesOf, piecesOf, spokenText } from './spoken';

afterEach(() => document.body.replaceChildren());

function spoken(html: string, lang = 'en'): [string, string][] {
  const article = document.createElement('article');
  article.className = 'article';
  const [headline, story] = [document.createElement('h1'), document.createElement('div')];
  headline.textContent = 'The ferry';
  story.innerHTML = html;
  article.lang = lang;
  article.append(headline, story);
  document.body.append(article);
  return passagesOf(story, lang).map(({ range, lang: own }) => [spokenText(range), own]);
}

test('headline and sentences, each in its language', () => {
  const html = '<p>It sailed. Nobody <em>saw</em> it.</p><blockquote lang="sv">Båten.</blockquote>';
  expect(spoken(html)).toEqual([
    ['The ferry', 'en'],
    ['It sailed.', 'en'],
    ['Nobody saw it.', 'en'],
    ['Båten.', 'sv'],
  ]);
});

test('marks of footnotes, readings and lines of signs are not read out', () => {
  const html =
    '<p>It sailed.<sup><a href="#n">1</a></sup></p><p>***</p><p><ruby>船<rt>ふね</rt></ruby>が出た。</p>';
  expect(spoken(html).map(([text]) => text)).toEqual(['The ferry', 'It sailed.', '船が出た。']);
});

test('a long sentence is spoken in pieces, none of which cuts a word', () => {
  const text = 'harbours and islands '.repeat(40).trim();
  const pieces = piecesOf(text, 'en');
  expect(pieces.join('')).toBe(text);
  for (const piece of pieces) {
    expect(piece.length).toBeLessThanOrEqual(250);
    expect(piece.trim()).toMatch(/^(?:harbours|and|islands)\b.*(?:harbours|and|islands)$/);
  }
});
