import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { exportHighlights } from './export-highlights';
import { markdown } from './markdown';
import { storyWith, type Marking } from './test-input';
import { CONTEXT, NASTY, textOf } from './test-story';

/** The story without front matter and title. */
async function bodyOf(html: string, ...markings: Marking[]): Promise<string> {
  const text = await textOf(markdown, storyWith(html, markings));
  return text.slice(text.indexOf('\n# ')).split('\n').slice(3).join('\n').trim();
}

test('the front matter is YAML, whatever the title contains', async () => {
  const title = '"Moths": a \\ story # of — <b>ones</b>\nand --- twos 🦋';
  const text = await textOf(markdown, storyWith('<p>Moths.</p>', [{ from: 'Moths' }], { title }));
  const [, head = ''] = text.split(/^---$/m);
  expect(parse(head)).toEqual({
    title,
    authors: ['Ada Lind', 'Tom Ash'],
    site: 'Valley Post',
    url: 'https://news.example/moths',
    published: '2026-05-01T06:30:00+02:00',
    exported: '2026-05-02T12:00:00.000Z',
    lang: 'en',
    highlights: 1,
  });
});

test.each(NASTY)('the front matter and the callout hold %j', async (words) => {
  const metadata = { title: words, authors: [words], section: words };
  const marking = { from: 'Moths', tags: [words], note: words };
  const text = await textOf(markdown, storyWith('<p>Moths.</p><p>End.</p>', [marking], metadata));
  const head = /^---\n(.*?\n)---\n/s.exec(text)?.[1] ?? '';
  expect(parse(head)).toMatchObject({ ...metadata, highlights: 1 });
  const lines = text.trimEnd().split('\n');
  expect(lines.at(-1)).toBe('End.');
  const callout = lines.slice(lines.indexOf('> [!note] Moths'), -2);
  expect(callout.filter((line) => !line.startsWith('>'))).toEqual([]);
});

test('a story without a headline of its own begins with its title', async () => {
  expect(await textOf(markdown, storyWith('<p>Moths.</p>'))).toContain(
    '---\n\n# The town that turned off its lamps\n\nMoths.\n',
  );
  expect(await textOf(markdown, storyWith('<h1>Dark</h1><p>Moths.</p>'))).toContain(
    '---\n\n# Dark\n\nMoths.',
  );
});

test.each<[what: string, html: string, marking: Marking, markdown: string]>([
  [
    'words',
    '<p>They counted two hundred moths.</p>',
    { from: 'two hundred' },
    'They counted ==two hundred== moths.',
  ],
  ['a part of a word', '<p>unforgettable</p>', { from: 'forget' }, 'un==forget==table'],
  [
    'words with emphasis inside',
    '<p>They <b>counted</b> two <i>hundred</i> moths.</p>',
    { from: 'They', to: 'hundred' },
    '==They **counted** two *hundred*== moths.',
  ],
  [
    'words that end within emphasis',
    '<p>They <b>counted two</b> hundred.</p>',
    { from: 'They', to: 'counted' },
    '==They== **==counted== two** hundred.',
  ],
  [
    'a whole link',
    '<p>See <a href="https://a.example/x">the list</a>.</p>',
    { from: 'the list' },
    'See ==[the list](https://a.example/x)==.',
  ],
  [
    'a part of a link',
    '<p>See <a href="https://a.example/x">the list</a>.</p>',
    { from: 'list' },
    'See [the ==list==](https://a.example/x).',
  ],
  [
    'code, of which no part can be marked',
    '<p>Run <code>npm start</code> now.</p>',
    { from: 'start' },
    'Run ==`npm start`== now.',
  ],
  [
    'several blocks',
    '<p>One two.</p>\n<p>Three.</p>\n<ul>\n<li>Four five.</li>\n<li>Six.</li>\n</ul>',
    { from: 'two', to: 'Four' },
    'One ==two.==\n\n==Three.==\n\n-   ==Four== five.\n-   Six.',
  ],
  [
    'a heading',
    '<h2>The moths</h2><p>Came.</p>',
    { from: 'The moths' },
    '## ==The moths==\n\nCame.',
  ],
  ['space at the ends', '<p>One two three.</p>', { from: ' two ' }, 'One ==two== three.'],
  [
    'Japanese',
    '<p>真夜中には布が蛾で覆われていた。</p>',
    { from: '布が蛾で' },
    '真夜中には==布が蛾で==覆われていた。',
  ],
  [
    'Arabic',
    '<p dir="rtl">عادت الفراشات في الليل.</p>',
    { from: 'الفراشات' },
    'عادت ==الفراشات== في الليل.',
  ],
])('marks %s', async (_, html, marking, expected) => {
  expect(await bodyOf(html, marking)).toBe(expected);
});

test('highlights that overlap, touch or lie in each other are one mark', async () => {
  const html = '<p>One two three four five six.</p>';
  expect(await bodyOf(html, { from: 'two three four' }, { from: 'three' })).toBe(
    'One ==two three four== five six.',
  );
  expect(await bodyOf(html, { from: 'two three' }, { from: 'three four' }, { from: ' five' })).toBe(
    'One ==two three four five== six.',
  );
});

test('the page’s own mark is not a highlight', async () => {
  expect(await bodyOf('<p>One <mark>two</mark> three.</p>', { from: 'three' })).toBe(
    'One two ==three==.',
  );
});

test('a note follows the block of its highlight as a callout, line for line', async () => {
  const html = '<p>Two hundred moths.</p><p>Then she laughed.</p>';
  expect(
    await bodyOf(
      html,
      { from: 'moths', note: 'Who *counts*?\n\n# Marta' },
      { from: 'hundred', note: '200' },
    ),
  ).toBe(
    [
      'Two ==hundred== ==moths==.',
      '> [!note] moths\n> Who *counts*?\n>\n> # Marta',
      '> [!note] hundred\n> 200',
      'Then she laughed.',
    ].join('\n\n'),
  );
});

test('a note does not part a list or a table', async () => {
  const list = await bodyOf('<ul><li>One</li><li>Two</li></ul><p>End.</p>', {
    from: 'One',
    note: 'First',
  });
  expect(list).toBe('-   ==One==\n-   Two\n\n> [!note] One\n> First\n\nEnd.');
});

test('tags stand below the note as Obsidian takes them, and in the front matter', async () => {
  const tags = ['night sky', 'a,b & c', '2026', '蛾', 'مدينة/ليل'];
  const text = await textOf(markdown, storyWith('<p>Moths.</p>', [{ from: 'Moths', tags }]));
  expect(text).toContain('> [!note] Moths\n> #night-sky #a-b-c #_2026 #蛾 #مدينة/ليل\n');
  const [, head = ''] = text.split(/^---$/m);
  expect(parse(head)).toMatchObject({ tags: ['night-sky', 'a-b-c', '_2026', '蛾', 'مدينة/ليل'] });
});

test('a note cannot hide what comes after it', async () => {
  const text = await bodyOf('<p>Moths.</p><p>End.</p>', {
    from: 'Moths',
    note: '%% hidden\n```\n<!-- and this',
  });
  expect(text).toBe(
    '==Moths==.\n\n> [!note] Moths\n> \\%\\% hidden\n> ```\n> <!-- and this\n\nEnd.',
  );
});

test.each([
  ['in a line', '', 'So $a^2 + b\\$$ is ==left==.'],
  ['on its own', ' display="block"', 'So \n\n$$a^2 + b\\$$$\n\n is ==left==.'],
])('a formula %s is its TeX source', async (_, display, expected) => {
  const html = `<p>So <math${display} alttext="a^2 + b$"><mi>a</mi></math> is left.</p>`;
  expect(await bodyOf(html, { from: 'left' })).toBe(expected);
});

test('a formula among marked words is marked with them', async () => {
  const html = '<p>So <math alttext="a^2"><mi>a</mi><mn>2</mn></math> is left.</p>';
  expect(await bodyOf(html, { from: 'So', to: 'is' })).toBe('==So $a^2$ is== left.');
});

test('a story without a copy is its quotes, orphans last', async () => {
  const { open, ...story } = storyWith('<p>One two.</p>', [
    { from: 'One', note: 'First' },
    { from: 'gone\n\nwords' },
  ]);
  expect(open).toBeDefined();
  const text = await textOf(markdown, story);
  expect(text.split('---\n')[2]).toBe(
    [
      '\n# The town that turned off its lamps\n',
      '> ==One==\n\n> [!note] One\n> First\n',
      '## No longer in the story\n',
      '> ==gone==\n>\n> ==words==\n',
    ].join('\n'),
  );
});

test('in a file of many stories each says where it is from, and there is no front matter', async () => {
  const stories = [storyWith('<p>One.</p>'), storyWith('<p>Two.</p>', [], { title: 'Two' })];
  const context = { ...CONTEXT, total: 2 };
  const outcome = await exportHighlights(stories, {
    format: markdown,
    grouping: 'one-file',
    context,
  });
  const source =
    'Ada Lind, Tom Ash · Valley Post · 2026-05-01T06:30:00+02:00 · <https://news.example/moths>';
  expect(outcome.ok && (await outcome.blob.text())).toBe(
    [
      `# The town that turned off its lamps\n\n${source}\n\nOne.\n`,
      '---\n',
      `# Two\n\n${source}\n\nTwo.\n`,
    ].join('\n'),
  );
});

test('highlights without a place come at the end, with their notes', async () => {
  const text = await textOf(
    markdown,
    storyWith('<p>Moths.</p>', [{ from: 'Gone *words*', note: 'Why?' }]),
  );
  expect(
    text
      .trim()
      .endsWith(
        '## No longer in the story\n\n> ==Gone \\*words\\*==\n\n> [!note] Gone \\*words\\*\n> Why?',
      ),
  ).toBe(true);
  expect(await textOf(markdown, storyWith('<p>Moths.</p>'))).not.toContain('No longer');
});

test.each([
  ['emphasis and links', '2 * 3 * 4 _x_ [a](b)', '2 \\* 3 \\* 4 \\_x\\_ \\[a\\](b)'],
  ['HTML', 'if a < b and &lt;script>', 'if a \\< b and \\<script>'],
  ['entities', 'the text &amp;amp; itself, AT&amp;T', 'the text \\&amp; itself, AT&T'],
  ['marks', 'a == b', 'a \\=\\= b'],
  ['prices, which Obsidian takes for formulas', 'from $5 to $6', 'from \\$5 to \\$6'],
  ['hash tags', '#moths and C#', '\\#moths and C#'],
  ['a number that begins a paragraph', '2026. A year', '2026\\. A year'],
  ['a number with a bracket', '1) One', '1\\) One'],
  ['a dash that begins a paragraph', '- no list', '\\- no list'],
  ['wiki links', '[[Moth]]', '\\[\\[Moth\\]\\]'],
  ['struck words', '~~no~~', '\\~\\~no\\~\\~'],
])('%s in the story’s words stay words', async (_, html, expected) => {
  expect(await bodyOf(`<p>${html}</p>`)).toBe(expected);
});

test.each([
  [
    'a table',
    '<table><caption>Traps</caption><thead><tr><th>Street</th><th>Moths</th></tr></thead><tbody><tr><td>Dark | old</td><td><p>200</p><p>or so</p></td></tr></tbody></table>',
    'Traps\n\n| Street | Moths |\n| --- | --- |\n| Dark \\| old | 200<br>or so |',
  ],
  [
    'a table without a head',
    '<table><tr><td>A</td><td>1</td></tr><tr><td colspan="2">B</td></tr></table>',
    '|  |  |\n| --- | --- |\n| A | 1 |\n| B |  |',
  ],
  [
    'a table that only lays out',
    '<table><tr><td><p>One</p><p>Two</p></td></tr></table>',
    'One\n\nTwo',
  ],
  [
    'nested lists',
    '<ol><li>One<ul><li>a</li></ul></li><li>Two</li></ol>',
    '1.  One\n    -   a\n2.  Two',
  ],
  ['a quote', '<blockquote><p>One</p><p>Two</p></blockquote>', '> One\n> \n> Two'],
  ['code', '<pre>let a = `x`;\n```\n  b &lt; c</pre>', '````\nlet a = `x`;\n```\n  b < c\n````'],
  [
    'the language of code',
    '<pre data-stet-language="python"><code>x = 1</code></pre>',
    '```python\nx = 1\n```',
  ],
  [
    'a picture',
    '<figure><img src="https://a.example/m.jpg" alt="A [moth]"><figcaption>At night</figcaption></figure>',
    '![A \\[moth\\]](https://a.example/m.jpg)\n\nAt night',
  ],
  ['a heading with a break', '<h2>One<br>two</h2>', '## One two'],
  ['raised and struck words', '<p>CO<sub>2</sub> <s>no</s></p>', 'CO<sub>2</sub> ~~no~~'],
  ['readings', '<p><ruby>蛾<rt>が</rt></ruby></p>', '蛾(が)'],
  ['Hindi', '<p>पतंगे लौट आए।</p>', 'पतंगे लौट आए।'],
])('%s survives', async (_, html, expected) => {
  expect(await bodyOf(html)).toBe(expected);
});

test('marks in a table stay in their cells', async () => {
  const html =
    '<table><tr><th>Street</th><th>Moths</th></tr><tr><td>Dark</td><td>200</td></tr></table>';
  expect(await bodyOf(html, { from: 'Moths', to: 'Dark' })).toBe(
    '| Street | ==Moths== |\n| --- | --- |\n| ==Dark== | 200 |',
  );
});

test('code blocks are not marked, and the note on one says what it is about', async () => {
  expect(await bodyOf('<pre>one two</pre>', { from: 'two', note: 'Why?' })).toBe(
    '```\none two\n```\n\n> [!note] two\n> Why?',
  );
});

test('the story and the ranges stay as they were', async () => {
  const story = storyWith('<p>They <b>counted</b> moths.</p>', [
    { from: 'They', to: 'moths', note: 'x' },
  ]);
  const before = story.opened.story.outerHTML;
  await textOf(markdown, story);
  expect(story.opened.story.outerHTML).toBe(before);
  expect(story.opened.placed[0]?.range?.toString()).toBe('They counted moths');
});
