import { afterAll, beforeAll, beforeEach, afterEach, expect, it } from 'vitest';
import type { Tab } from '../scripts/browsers/driver';
import type { ColorScheme, Surface } from '../scripts/browsers/surface';
import { violations } from './accessibility';
import { Session } from './session';
import { paintedWords, selectByMouse } from './words';

/* Footnotes, pictures, tables and code within the story. */

const PROSE =
  'The old ferry between the two towns sails again, after four winters in which people had to drive around the whole of the bay to see a doctor or to buy a loaf of bread.';
const NOTE = 'Minutes of the harbour board, page four.';
const CODE = `def tide(hour, harbour):
    # what every child of the two towns learns at school
    return high if hour == 6 else low(harbour)`;
const CELL = '<td>forty-one thousand passengers</td>';
const STORY = `<!doctype html><html lang="en"><meta charset="utf-8" /><title>The ferry sails</title>
  <article><h1>The ferry sails</h1><p>${PROSE}</p>
  <p>Nobody believed it.<sup><a href="#n1" id="b1">1</a></sup> ${PROSE}</p>
  <figure><img src="/images/town-at-night.svg" alt="The town" width="1200" height="675" />
    <figcaption>Before the lamps went out</figcaption></figure>
  <p>${PROSE}</p>
  <table><tr><th>Year</th>${'<th>At the harbour</th>'.repeat(9)}</tr>
    <tr><td>2019</td>${CELL.repeat(9)}</tr><tr><td>2020</td>${CELL.repeat(9)}</tr></table>
  <p>${PROSE}</p><pre><code class="language-python">${CODE}</code></pre><p>${PROSE}</p>
  <figure><a href="/images/moth-trap.svg"><img src="/images/moth-trap.svg" alt="A trap" width="900" height="560" /></a></figure>
  <p>${PROSE}</p><lite-youtube videoid="abcdefghijk" title="The launch"></lite-youtube>
  <p>${PROSE}</p><ol><li id="n1">${NOTE} <a href="#b1">↩</a></li></ol></article></html>`;

let session: Session;
let tab: Tab;
let reader: Surface;
beforeAll(async () => {
  session = await Session.start({
    isSiteAllowed: true,
    routes: {
      '/parts.html': (_, response) =>
        void response.writeHead(200, { 'Content-Type': 'text/html' }).end(STORY),
    },
  });
});
beforeEach(async () => {
  tab = await session.open('/parts.html');
  await tab.pressCommand('read');
  reader = await tab.reader();
  await reader.waitFor('.article .story');
  await reader.waitUntil(() => document.hasFocus());
});
afterEach(() => tab.close());
afterAll(async () => {
  /* Asked for by the click on a still alone. */
  const asked = new Set(await session.end());
  expect([...asked]).toEqual(['www.youtube-nocookie.com:443']);
});

const closed = (selector: string) =>
  reader.waitUntil((css) => !document.querySelector(css), selector);

it('opens a footnote in place, by mouse and by keyboard; Escape closes the note alone', async () => {
  const top = () => reader.evaluate(() => Math.round(scrollY));
  await reader.click('.story sup a');
  await reader.waitFor('.footnote .words', NOTE);
  const before = await top();
  await reader.press('Escape');
  await closed('.footnote');
  expect(await reader.evaluate(() => document.activeElement?.textContent)).toBe('1');
  await reader.press('Enter');
  await reader.waitFor('.footnote .words', NOTE);
  expect(await top()).toBe(before);
  await reader.press('Tab', 'Enter');
  await closed('.footnote');
  await reader.waitFor('.article .story');
});

it('shows a picture as large as the window; the arrow keys lead on and Escape back', async () => {
  await reader.click('.story img[role="button"]');
  await reader.waitFor('.lightbox .legend', 'Before the lamps went out');
  await reader.waitFor('.lightbox .controls', '1 of 2');
  await reader.press('ArrowRight');
  await reader.waitFor('.lightbox .controls', '2 of 2');
  await reader.press('Escape');
  await closed('.lightbox');
  await reader.waitFor('.article .story');
});

it('lets a wide table scroll on its own, and names the language of code', async () => {
  const seen = () =>
    reader.evaluate(() => {
      const [table, pre] = [document.querySelector('.story table'), document.querySelector('pre')];
      const page = document.documentElement;
      return {
        isStop: table?.getAttribute('tabindex') === '0',
        scrolls: !!table && table.scrollWidth > table.clientWidth,
        pageScrolls: page.scrollWidth > page.clientWidth,
        label: pre && getComputedStyle(pre, '::before').display,
        language: pre?.dataset['stetLanguage'],
        code: pre?.textContent,
      };
    });
  await expect.poll(seen).toEqual({
    isStop: true,
    scrolls: true,
    pageScrolls: false,
    label: 'block',
    language: 'python',
    code: CODE,
  });
});

it('asks other sites for nothing before the click on a still', async () => {
  const frames = () =>
    reader.evaluate(() =>
      [...document.querySelectorAll<HTMLIFrameElement>('.story iframe')].map(({ src }) => src),
    );
  await reader.waitFor('.story [data-stet-embed="video"] a', 'youtube.com');
  expect(await frames()).toEqual([]);
  const words = await reader.evaluate(() => document.querySelector('.story')?.textContent);
  await reader.click('.story button.load');
  await expect.poll(frames).toEqual(['https://www.youtube-nocookie.com/embed/abcdefghijk']);
  expect(await reader.evaluate(() => document.querySelector('.story')?.textContent)).toBe(words);
  await reader.waitFor('.story [data-stet-embed="video"] a', 'youtube.com');
});

it('leaves highlights where they are', async () => {
  await selectByMouse(reader, 'Nobody believed');
  await reader.press('h');
  await expect.poll(() => paintedWords(reader)).toEqual(['Nobody believed']);
  await reader.click('.story sup a');
  await reader.waitFor('.footnote');
  await reader.press('Escape');
  await reader.press('Escape');
  await tab.pressCommand('read');
  const again = await session.open('/parts.html');
  await again.pressCommand('read');
  const second = await again.reader();
  await second.waitFor('.article .story');
  await expect.poll(() => paintedWords(second)).toEqual(['Nobody believed']);
  await again.close();
});

it.each<ColorScheme>(['light', 'dark'])(
  'has no fault that axe finds in %s colours',
  async (scheme) => {
    await tab.surface.setColorScheme(scheme);
    await reader.click('.story sup a');
    await reader.waitFor('.footnote');
    expect(await violations(reader)).toEqual([]);
    await reader.press('Escape');
    await reader.click('.story img[role="button"]');
    await reader.waitFor('.lightbox .controls');
    expect(await violations(reader)).toEqual([]);
  },
);

it('fits into 320 px', async () => {
  await tab.surface.resize(320, 640);
  const overflow = () =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth;
  await reader.click('.story sup a');
  await reader.waitFor('.footnote');
  expect(await reader.evaluate(overflow)).toBe(0);
});
