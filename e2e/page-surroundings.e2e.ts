import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { colours, expectCard, expectPaint, goIntoCard, highlight } from './marking';
import { SAMPLE, Session } from './session';
import { paintedWords } from './words';

/* Highlights on pages that make it hard: dialogs, frames, shadow trees, themes, no rest, many words. */

const WORDS = 'counts the boats twice';
const STORY = `<main><article><h1>The harbour master</h1>
<p>The harbour master ${WORDS} each evening, since the first count is often one short.</p>
<p>On Sundays the priest comes along and counts the masts, which is another number.</p></article></main>`;
const LONG = Array.from(
  { length: 1000 },
  (_, i) => `<p>On day ${i} the fleet of Holm brought in ${i * 7} crates of herring.</p>`,
).join('');

function page(body: string): RequestListener {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="en"><title>The harbour master</title>${body}</html>`);
  };
}

let session: Session;
beforeAll(async () => {
  session = await Session.start({
    isSiteAllowed: true,
    routes: {
      '/dialog': page(`<p>Behind.</p><dialog>${STORY}</dialog>
        <script>document.querySelector('dialog').showModal()</script>`),
      '/frame': page(`<h1>Around the frame</h1><iframe width="600" height="300"></iframe>
        <script>document.querySelector('iframe').srcdoc = ${JSON.stringify(STORY)}</script>`),
      '/shadow': page(`<h1>Around the tree</h1><div></div>
        <script>document.querySelector('div').attachShadow({ mode: 'open' }).innerHTML =
          ${JSON.stringify(STORY)}</script>`),
      '/theme': page(`<style>.dark, .dark body { background: #111; color: #eee }
        @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }
        </style>${STORY}`),
      '/restless': page(`${STORY}<p id="clock"></p><script>var ticks = 0; setInterval(() => {
        document.getElementById('clock').textContent = 'Tick ' + (ticks += 1); }, 10)</script>`),
      '/long': page(`<main><article><h1>A log of herring</h1>${LONG}</article></main>`),
    },
  });
});
afterAll(async () => expect(await session.end()).toEqual([]));

it('gives the next highlight the colour that was chosen last', async () => {
  const tab = await session.open(SAMPLE);
  await highlight(tab, 'brown with wings');
  await expectPaint(tab, 'brown with wings');
  await goIntoCard(tab);
  /* The note, deletion, yellow, green, blue. */
  await tab.surface.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
  await expect.poll(() => colours(tab)).toEqual(['stet-blue']);
  await tab.surface.press('Escape');
  await highlight(tab, 'unbroken series in the region');
  await expectPaint(tab, 'brown with wings', 'unbroken series in the region');
  expect(await colours(tab)).toEqual(['stet-blue']);
  await tab.close();
});

it('takes clicks over a dialog that the page has open', async () => {
  const tab = await session.open('/dialog');
  await highlight(tab, WORDS);
  await expectPaint(tab, WORDS);
  const { x, y } = await tab.surface.settle(endOfToast);
  await tab.surface.clickAt({ x, y });
  await expect.poll(() => tab.surface.evaluate(hosts)).toBe(0);
  expect(await tab.surface.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  expect(await paintedWords(tab.surface)).toEqual([WORDS]);

  /* What is shown when the page closes its dialog stays in sight. */
  await tab.pressCommand('next-highlight');
  await expect.poll(() => tab.surface.evaluate(hosts)).toBe(1);
  await tab.surface.evaluate(() => document.querySelector('dialog')?.close());
  await expectCard(tab, 1);
  await tab.close();
});

it.each(['/frame', '/shadow'])('says that words cannot be marked: %s', async (path) => {
  const tab = await session.open(path);
  await tab.surface.waitUntil(selectWithin);
  await tab.pressCommand('highlight');
  await expectCard(tab, 1);
  expect(await paintedWords(tab.surface)).toEqual([]);
  await tab.close();
});

it('paints anew when the page goes dark or light', async () => {
  const tab = await session.open('/theme');
  await tab.surface.setColorScheme('light');
  await highlight(tab, WORDS);
  await expectPaint(tab, WORDS);
  const dark = [expect.stringMatching(/-dark$/)];
  const light = [expect.not.stringMatching(/-dark$/)];
  expect(await colours(tab)).toEqual(light);
  await tab.surface.evaluate(() => document.documentElement.classList.add('dark'));
  await expect.poll(() => colours(tab)).toEqual(dark);
  await tab.surface.evaluate(() => document.documentElement.classList.remove('dark'));
  await expect.poll(() => colours(tab)).toEqual(light);
  await tab.surface.setColorScheme('dark');
  await expect.poll(() => colours(tab)).toEqual(dark);
  await tab.close();
});

it('has the highlights when the reader goes away and comes back', async () => {
  const tab = await session.open(`${SAMPLE}?and=back`);
  await highlight(tab, 'brown with wings');
  await expectPaint(tab, 'brown with wings');
  await tab.goto(session.address('/long'));
  await expectPaint(tab);
  await tab.surface.evaluate(() => setTimeout(() => history.back()));
  await expectPaint(tab, 'brown with wings');
  await tab.close();
});

it('marks words on a page that never rests, which goes on', async () => {
  const tab = await session.open('/restless');
  await highlight(tab, WORDS);
  await expectPaint(tab, WORDS);
  const ticks = () => tab.surface.evaluate(() => (window as unknown as { ticks: number }).ticks);
  const before = await ticks();
  await expect.poll(ticks).toBeGreaterThan(before + 100);
  await expectPaint(tab, WORDS);
  await tab.close();
});

it('shows a thousand highlights on a long page', async () => {
  const library = await session.browser.openTab();
  await library.goto(`${session.browser.extensionOrigin}/src/library/index.html`);
  expect(await library.surface.evaluate(markEachDay, session.address('/long'))).toBe(true);
  await library.close();
  const tab = await session.open('/long');
  const painted = async () => (await paintedWords(tab.surface)).length;
  await expect.poll(painted).toBe(1000);
  expect((await paintedWords(tab.surface))[500]).toBe('3500 crates of herring');
  await tab.close();
});

/* The host in the closed shadow root, wherever it is. */
function hosts(): number {
  return document.querySelectorAll('[popover]').length;
}

/* Runs in the page: a point on the toast's last button, if the toast takes presses at all. */
function endOfToast(): { x: number; y: number } | null {
  for (let y = innerHeight - 2; y > 0; y -= 4) {
    const row = Array.from({ length: Math.floor(innerWidth / 4) }, (_, i) => i * 4);
    const ours = row.filter((x) => document.elementFromPoint(x, y)?.matches('[popover]'));
    const right = ours.at(-1);
    if (right !== undefined) return { x: right - 20, y: y - 20 };
  }
  return null;
}

/* Runs in the page: selects words of its frame or shadow tree, as a reader does there. */
function selectWithin(): boolean {
  const frame = document.querySelector('iframe');
  const root = frame?.contentDocument ?? document.querySelector('div')?.shadowRoot;
  const words = root?.querySelector('p')?.firstChild;
  const selection = (frame?.contentWindow ?? window).getSelection();
  if (!words || !selection) return false;
  frame?.contentWindow?.focus();
  frame?.focus();
  selection.setBaseAndExtent(words, 4, words, 12);
  return true;
}

/* Runs in a page of Stet: highlights words of every paragraph of the long page. */
async function markEachDay(url: string): Promise<boolean> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };
  };
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  const time = new Date().toISOString();
  const days = Array.from(
    { length: 1000 },
    (_, i) => `On day ${i} the fleet of Holm brought in ${i * 7} crates of herring.`,
  );
  const text = ['A log of herring', ...days].join(' ');
  const save = days.map((day, i) => {
    const exact = `${i * 7} crates of herring`;
    const start = text.indexOf(day) + day.indexOf(exact);
    const end = start + exact.length;
    const prefix = text.slice(Math.max(0, start - 256), start);
    const suffix = text.slice(end, end + 256);
    return {
      ...{ id: `urn:uuid:${crypto.randomUUID()}`, type: 'Annotation' },
      ...{ motivation: 'highlighting', created: time, modified: time, body: [] },
      target: {
        source: url,
        selector: [
          { type: 'TextQuoteSelector', exact, prefix, suffix },
          { type: 'TextPositionSelector', start, end },
        ],
      },
    };
  });
  const metadata = {
    ...{ title: 'A log of herring', authors: [], siteName: 'News', lang: 'en', dir: 'ltr' },
    ...{ url, canonicalUrl: url, wordCount: 1, readingMinutes: 1 },
  };
  const stories = [{ articleId: hex.join(''), metadata, save, remove: [] }];
  const request = { deed: 'import', stories };
  return (await chrome.runtime.sendMessage({ stet: 'annotation/write', request })).ok;
}
