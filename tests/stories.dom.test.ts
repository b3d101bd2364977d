import { describe, expect, test } from 'vitest';
import { extract } from '../src/core/article/extract';
import { measure } from '../src/core/article/copy/measure';
import { finish } from '../src/core/article/work';

const PAGES = import.meta.glob<string>(
  ['./fixtures/*.html', './fixtures/{layouts,hard-negatives,live}/*.html'],
  { query: '?raw', import: 'default', eager: true },
);
const TEXTS = import.meta.glob<string>('./fixtures/**/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

function lines(page: string, what: 'story' | 'clutter'): string[] {
  const text = TEXTS[page.replace(/\.html$/, `.${what}.txt`)] ?? '';
  return text.split(/\n+/).map(fold).filter(Boolean);
}

/** The page in a frame, scripts run and styles applied. */
async function live(page: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1000px; height: 800px';
  frame.srcdoc = PAGES[page] ?? '';
  document.body.replaceChildren(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (!frame.contentDocument) throw new Error('the frame has no document');
  return frame.contentDocument;
}

/** All that a reader sees of the page's extraction, one string. */
async function shown(page: string): Promise<string> {
  const document = page.includes('/live/')
    ? await live(page)
    : new DOMParser().parseFromString(PAGES[page] ?? '', 'text/html');
  const before = document.documentElement.outerHTML;
  const layout = finish(measure(document));
  const extraction = finish(extract(document, { url: 'https://news.example/2026/story', layout }));
  expect(document.documentElement.outerHTML, 'the page is left as it was').toBe(before);
  if (!extraction.ok) throw new Error(`no story: ${extraction.failure.reason}`);
  const { metadata, html } = extraction.article;
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  for (const block of body.querySelectorAll('p, li, h1, h2, h3, h4, td, th, div, figcaption, br')) {
    block.after(' ');
  }
  return fold(
    [metadata.title, metadata.leadImage?.caption ?? '', fold(body.textContent)].join(' '),
  );
}

describe.each(Object.keys(PAGES))('%s', (page) => {
  test('keeps every line of the story', async () => {
    const text = await shown(page);
    expect(lines(page, 'story').filter((line) => !text.includes(line))).toEqual([]);
  });

  test('shows no line of the clutter', async () => {
    const text = await shown(page);
    expect(lines(page, 'clutter').filter((line) => text.includes(line))).toEqual([]);
  });
});
