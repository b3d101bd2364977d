import { describe as group, expect, test } from 'vitest';
import { resolve } from './resolve';
import { LANGUAGE_STORIES, type LanguageStory } from './test-languages';
import { read, seen, selectorsOf } from './test-pages';

/* What happens to pages between two visits, in languages that write in different ways. */

interface Kind {
  readonly name: string;
  /** What is highlighted. */
  readonly of: (story: LanguageStory) => string;
  /** Gets the page with marks around it; the marks go with the words, or go with them for good. */
  readonly change: (page: string, story: LanguageStory) => string;
}

const P = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
const LI = (...texts: string[]) => `<ul>${texts.map((text) => `<li>${text}</li>`).join('\n')}</ul>`;
const TABLE = (cells: readonly string[]) =>
  `<table>${cells.map((cell, i) => `<tr><td>${cell}</td><td>${i + 3}</td></tr>`).join('\n')}</table>`;

const pageOf = ({ title, before, sentence, after, more, items, caption }: LanguageStory) =>
  `<h1>${title}</h1>
${P(`${before} ${sentence} ${after}`, more[0], more[1])}
<figure><img alt=""><figcaption>${caption}</figcaption></figure>
${LI(...items)}
${P(more[2])}`;

const inMarks = (text: string) => `⟦${text}⟧`;
const related = (text: string) =>
  `<section><h2>+++</h2><ul><li><a href="/other">${text}</a></li></ul></section>`;
const paragraphWith = (page: string, words: string) =>
  page.split('\n').find((line) => line.includes(words)) ?? '';

const sentence = ({ sentence }: LanguageStory) => sentence;

const KINDS: readonly Kind[] = [
  {
    name: 'a word of it is another',
    of: sentence,
    change: (page, s) => page.replace(s.sentence, s.edited),
  },
  {
    name: 'its last word is another',
    of: sentence,
    change: (page, s) => page.replace(s.sentence, s.editedAtEnd),
  },
  {
    name: 'the sentences around it are others',
    of: sentence,
    change: (page, s) => page.replace(s.before, s.more[2]).replace(s.more[0], s.similar),
  },
  {
    name: 'its paragraph moves to the end',
    of: sentence,
    change: (page, s) => {
      const paragraph = paragraphWith(page, s.sentence);
      return `${page.replace(paragraph, '')}\n${paragraph}`;
    },
  },
  {
    name: 'advertisements come before and after',
    of: sentence,
    change: (page, s) =>
      page
        .replace(paragraphWith(page, s.sentence), (own) => `${P(s.advertisement)}${own}`)
        .replace(P(s.more[0]), (next) => `<div>${s.advertisement}</div>${next}`),
  },
  {
    name: 'it goes, a similar sentence is elsewhere',
    of: sentence,
    change: (page, s) => `${page.replace(inMarks(s.sentence), '')}${P(s.similar)}`,
  },
  {
    name: 'it is edited, and an exact copy is in a teaser',
    of: sentence,
    change: (page, s) => `${page.replace(s.sentence, s.edited)}${related(s.sentence)}`,
  },
  {
    name: 'it goes, and an exact copy is in a teaser',
    of: sentence,
    change: (page, s) => `${page.replace(inMarks(s.sentence), '')}${related(s.sentence)}`,
  },
  {
    name: 'soft hyphens, other spaces, decomposed letters',
    of: sentence,
    change: (page) =>
      page
        .replace(/(?<=\p{Script=Latin}{3})(?=\p{Script=Latin}{3})(?![^<]*>)/gu, '\u00ad')
        .replace(/ (?![^<]*>)/g, '\u00a0')
        .replace(/„/g, '»')
        .replace(/“/g, '«')
        .normalize('NFD'),
  },
  {
    name: 'tags come within its words',
    of: sentence,
    change: (page, s) => page.replace(s.word, `<b>${s.word.slice(0, 2)}</b>${s.word.slice(2)}`),
  },
  {
    name: 'a list item, and the list is a table now',
    of: ({ items }) => items[1],
    change: (page, { items }) => {
      const cells = items.map((item, i) => (i === 1 ? inMarks(item) : item));
      return page.replace(/<ul>[^]*?<\/ul>/, TABLE(cells));
    },
  },
  {
    name: 'a list item, and the one before it goes',
    of: ({ items }) => items[1],
    change: (page, { items }) => page.replace(`<li>${items[0]}</li>\n`, ''),
  },
  {
    name: 'a caption, and the story ends with its words',
    of: ({ caption }) => caption,
    change: (page, { caption }) => `${page}${P(caption)}`,
  },
  {
    name: 'a caption that goes, and the story ends with its words',
    of: ({ caption }) => caption,
    change: (page, { caption, title }) =>
      `${page.replace(inMarks(caption), '')}${P(`${title}: ${caption}`)}`,
  },
  {
    name: 'several paragraphs, with an advertisement within',
    of: ({ after, more }) => `${after}</p>\n<p>${more[0]}</p>\n<p>${more[1]}`,
    change: (page, { more, advertisement }) =>
      page.replace(P(more[0]), (next) => `${P(advertisement)}${next}`),
  },
  {
    name: 'the whole page, two words of which are others',
    of: (s) => pageOf(s).slice('<h1>'.length, -'</p>'.length),
    change: (page, s) => page.replace(s.sentence, s.edited).replace(s.items[2], s.items[0]),
  },
  {
    name: 'one word, which stands twice, and a paragraph comes',
    of: ({ word }) => word,
    change: (page, { advertisement }) => page.replace('<p>', `${P(advertisement)}<p>`),
  },
  {
    name: 'one word, which stood twice, and its sentence goes',
    of: ({ word }) => word,
    change: (page, s) => page.replace(s.sentence.replace(s.word, inMarks(s.word)), ''),
  },
];

group.each(LANGUAGE_STORIES)('in $language', (story) => {
  test.each(KINDS)('$name', ({ of, change }) => {
    const page = pageOf(story);
    const marked = page.replace(of(story), inMarks(of(story)));
    const changed = change(marked, story);
    expect(changed).not.toBe(marked);
    const { root, range } = read(changed);
    const resolution = resolve(selectorsOf(marked), root);
    const where = resolution.ok ? seen(resolution.range, root) : 'orphan';
    expect(where).toBe(range ? seen(range, root) : 'orphan');
  });
});
