import { expect, test } from 'vitest';
import { sanitize, toFragment } from '../core/article/sanitize';
import { sentencesOf, stepSentence } from './sentences';

function storyOf(html: string): HTMLElement {
  const story = document.createElement('div');
  story.append(toFragment(sanitize(html)));
  document.body.replaceChildren(story);
  return story;
}

function texts(html: string, lang: string): string[] {
  return sentencesOf(storyOf(html), lang).map((range) => range.toString());
}

test('a sentence runs through links and emphasis, but not from one block into the next', () => {
  const html = '<h2>No full stop</h2><p>It <em>was <a href="#">late</a></em>. He left.</p>';
  expect(texts(html, 'en')).toEqual(['No full stop', 'It was late.', 'He left.']);
});

test('an item’s own words and those of the list within it are apart', () => {
  const html = '<ul><li>Fruit<ul><li>Apples</li></ul>and more</li></ul>';
  expect(texts(html, 'en')).toEqual(['Fruit', 'Apples', 'and more']);
});

test.each([
  ['hi', '<p>बारिश रुक गई। लोग घर लौट आए।</p>', ['बारिश रुक गई।', 'लोग घर लौट आए।']],
  ['ja', '<p>雨がやんだ。人々は家に帰った。</p>', ['雨がやんだ。', '人々は家に帰った。']],
  ['ar', '<p>توقف المطر. هل عاد الناس؟ نعم.</p>', ['توقف المطر.', 'هل عاد الناس؟', 'نعم.']],
  ['de', '<p>„Es regnet.“ Er ging.</p>', ['„Es regnet.“', 'Er ging.']],
])('sentences end where the language %s ends them', (lang, html, expected) => {
  expect(texts(html, lang)).toEqual(expected);
});

test('steps go from sentence to sentence, both ways, and stop at the ends', () => {
  const sentences = sentencesOf(storyOf('<p>One. Two. </p><p>Three.</p>'), 'en');
  const [one, two, three] = sentences;
  expect(stepSentence(sentences, undefined, 1)).toBe(one);
  expect(stepSentence(sentences, one, 1)).toBe(two);
  expect(stepSentence(sentences, two, 1)).toBe(three);
  expect(stepSentence(sentences, three, 1)).toBeUndefined();
  expect(stepSentence(sentences, three, -1)).toBe(two);
  expect(stepSentence(sentences, one, -1)).toBeUndefined();
});
