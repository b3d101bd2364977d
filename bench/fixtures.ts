import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Sample } from './corpus';
import { words } from './score';

/** Pages that need their scripts and styles, and pages that are there to be highlighted. */
const NO_SAMPLES = new Set(['live', 'highlights']);
/** Pages from which no story can be had, and one that another of them holds in a frame. */
const FAILING = 'failing';
const FRAMED_STORY = 'framed-story.html';

/** What a page shows outside its running text. */
const APART = /<(title|h1|figcaption)\b[^>]*>([^]{0,2000}?)<\/\1>/g;

const bare = (text: string): string => words(text).join(' ');
const linesOf = (text: string): string[] => text.split(/\n+/).filter((line) => bare(line) !== '');

async function readOptional(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

async function sampleOf(root: string, page: string): Promise<Sample> {
  const file = join(root, page);
  const html = await readFile(file, 'utf8');
  const text = (what: string) => readOptional(file.replace(/html$/, `${what}.txt`));
  const folder = dirname(page);
  const other = folder === FAILING && basename(page) !== FRAMED_STORY;
  const apart = [...html.matchAll(APART)].map(([, , text = '']) =>
    bare(text.replace(/<[^>]*>/g, '')),
  );
  const story = linesOf(await text('story')).filter(
    (line) => !apart.some((text) => text.includes(bare(line))),
  );
  const body = bare(story.join('\n'));
  const clutter = linesOf(await text('clutter')).filter(
    (line) => !` ${body} `.includes(` ${bare(line)} `),
  );
  return {
    truth: {
      id: page.replace(/\.html$/, ''),
      url: `https://news.example/${page}`,
      pageType: other ? 'other' : 'article',
      lang: /<html[^>]*\blang="?([\w-]+)/.exec(html)?.[1] ?? '',
      title: '',
      author: [],
      date: '',
      body: story.join('\n\n'),
      with: story,
      without: clutter,
    },
    html: () => Promise.resolve(html),
  };
}

/** The pages of `tests/fixtures` that are complete without their scripts, as samples. */
export async function readFixtures(folder: string): Promise<Sample[]> {
  const files = await readdir(folder, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html') && !NO_SAMPLES.has(dirname(file)));
  return Promise.all(pages.toSorted().map((page) => sampleOf(folder, page)));
}
