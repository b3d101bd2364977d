import { afterEach, expect, test } from 'vitest';
import { copyNote, noteOfLink, targetOfLink } from './footnotes';

afterEach(() => document.body.replaceChildren());

/** The words of the note that the first link opens. */
function opened(html: string): string | undefined {
  const story = document.createElement('div');
  story.innerHTML = html;
  document.body.append(story);
  const link = story.querySelector('a[href]');
  const note = link ? noteOfLink(story, link) : undefined;
  return note && copyNote(note).textContent.trim();
}

test.each([
  [
    '<p>It sailed.<sup><a href="#n">1</a></sup></p><ol><li id="n">A note. <a href="#b">↩</a></li></ol>',
  ],
  ['<p>It sailed. <a href="#n">[12]</a></p><p id="n">A note.</p>'],
  ['<p>It sailed.<a href="#n">*</a></p><p><a name="n"></a>A note.</p>'],
  ['<p>أبحرت.<a href="#n">٣</a></p><ul><li><span id="n"></span>A note.</li></ul>'],
])('%s', (html) => {
  expect(opened(html)).toBe('A note.');
});

test.each([
  ['a link to a part of the story', '<p><a href="#n">The engine</a></p><p id="n">It ran.</p>'],
  ['a link to a heading', '<p><a href="#n">2</a></p><h2 id="n">Two</h2>'],
  [
    'the way back from a note',
    '<p id="n">It sailed.</p><ol><li>A note. <a href="#n">↩</a></li></ol>',
  ],
  ['a link to nothing', '<p><a href="#n">1</a></p>'],
])('%s opens none', (_, html) => {
  expect(opened(html)).toBeUndefined();
});

test('an id that is not well escaped leads there all the same', () => {
  const story = document.createElement('div');
  story.innerHTML = '<a href="#50%">1</a><p id="50%">Half.</p>';
  const link = story.querySelector('a');
  expect(link && targetOfLink(story, link)?.textContent).toBe('Half.');
});
