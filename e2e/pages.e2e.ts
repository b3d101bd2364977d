import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Popup, Tab } from '../scripts/browsers/driver';
import { openStory, Session } from './session';

/* Stories in several pages, under /<kind>/story?page=<n>. */

const LANGUAGES: Readonly<
  Record<string, readonly [title: string, sentence: string, next: string]>
> = {
  en: [
    'The ferry sails again',
    'The ferry crosses the lake again after two winters, and the piers are full of people.',
    'Next page',
  ],
  ja: [
    '渡し船が再開した湖畔の村',
    '二度の冬を越えて渡し船がまた湖を渡るようになり、桟橋には大勢の人が集まっている。',
    '次のページ',
  ],
  ar: [
    'العبّارة تبحر من جديد في البحيرة',
    'بعد شتاءين بلا قارب عادت العبّارة تعبر البحيرة، والأرصفة مليئة بالناس من كل القرى.',
    'الصفحة التالية',
  ],
};
/** How many pages a story of a kind has. */
const PAGES: Readonly<Record<string, number>> = {
  en: 3,
  ja: 3,
  ar: 2,
  long: 25,
  broken: 4,
  away: 3,
  slow: 5,
};

function page(kind: string, number: number, last: number): string {
  const lang = kind in LANGUAGES ? kind : 'en';
  const [title, sentence, next] = LANGUAGES[lang] ?? ['', '', ''];
  const link = number < last ? `<a href="story?page=${number + 1}">${next}</a>` : '';
  return `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
    <title>${title}</title><meta property="og:type" content="article"><meta name="author" content="Mara Voss">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","datePublished":"2026-05-11"}</script>
    </head><body><main><article><h1>${title}</h1><p>${sentence}</p>
    ${Array.from({ length: 5 }, (_, i) => `<p>${kind}-${number}-${i} ${sentence.repeat(3)}</p>`).join('')}
    </article><nav>${link}</nav></main></body></html>`;
}

const answer: RequestListener = (request, response) => {
  const url = new URL(request.url ?? '', 'http://x');
  const kind = url.pathname.split('/')[1] ?? '';
  const number = Number(url.searchParams.get('page') ?? 1);
  if (kind === 'broken' && number === 3) {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
    return;
  }
  if (kind === 'away' && number === 2) {
    response.writeHead(302, { location: 'http://other.example/story' }).end();
    return;
  }
  const send = () =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(page(kind, number, PAGES[kind] ?? 1));
  /* Long enough that a reader can stop it. */
  if (kind === 'slow' && number === 3) setTimeout(send, 20_000).unref();
  else send();
};

let session: Session;
beforeAll(async () => {
  const routes = Object.fromEntries(Object.keys(PAGES).map((kind) => [`/${kind}/story`, answer]));
  session = await Session.start({ routes });
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

async function openKind(kind: string): Promise<{ tab: Tab; popup: Popup }> {
  const tab = await session.open(`/${kind}/story`);
  return { tab, popup: await openStory(tab) };
}

async function close({ tab, popup }: { tab: Tab; popup: Popup }): Promise<void> {
  await popup.close();
  await tab.close();
}

const textOf = ({ surface }: Popup): Promise<string> =>
  surface.evaluate(() => document.querySelector('.story')?.textContent ?? '');

it.each([
  ['en', 3],
  ['ja', 3],
  ['ar', 2],
])('joins the pages of a story in the language %s, once the reader asks', async (kind, last) => {
  const requests = session.server.requests.length;
  const opened = await openKind(kind);
  const { surface } = opened.popup;
  await surface.waitFor('.join', 'further pages');
  expect(session.server.requests.slice(requests).filter((path) => path.includes('page='))).toEqual(
    [],
  );
  await surface.click('.join button', 'Join the pages');
  await surface.waitFor('.join', `${last} pages in one`);
  const text = await textOf(opened.popup);
  for (let number = 1; number <= last; number += 1) expect(text).toContain(`${kind}-${number}-4`);
  expect(text.indexOf(`${kind}-1-4`)).toBeLessThan(text.indexOf(`${kind}-2-0`));
  await close(opened);
});

it('joins twenty pages and no more, and says so', async () => {
  const opened = await openKind('long');
  await opened.popup.surface.click('.join button', 'Join the pages');
  await opened.popup.surface.waitFor('.join', '20 pages in one');
  await opened.popup.surface.waitFor('.join', 'more pages than Stet joins');
  expect(await textOf(opened.popup)).toContain('long-20-4');
  await close(opened);
});

it.each([
  ['broken', 'did not come', 'broken-2-4'],
  ['away', 'did not come', 'away-1-4'],
])('keeps what came of the story “%s”, and says why it ends', async (kind, reason, words) => {
  const opened = await openKind(kind);
  const { surface } = opened.popup;
  await surface.click('.join button', 'Join the pages');
  await surface.waitFor('.join', reason);
  await surface.waitFor('.join a', 'Open the next page');
  expect(await textOf(opened.popup)).toContain(words);
  await close(opened);
});

it('can be stopped, and keeps the pages that came', async () => {
  const opened = await openKind('slow');
  const { surface } = opened.popup;
  await surface.click('.join button', 'Join the pages');
  await surface.waitFor('.join', 'Page 3 is coming');
  await surface.click('.join button', 'Cancel');
  await surface.waitFor('.join', 'You stopped it here');
  expect(await textOf(opened.popup)).toContain('slow-2-4');
  await close(opened);
});
