import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../scripts/browsers/driver';
import { Session } from './session';

/* A site whose page goes on to further stories as one scrolls, cleaned by itself. */

const HOST = 'https://www.lantern.example';
const TIDES = `${HOST}/news/2026/the-tides-of-holm`;
const OWLS = `${HOST}/news/2026/the-owls-of-skell`;

const SHARE =
  '<div class="share-row"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a> <a href="https://twitter.com/intent/tweet?u=x">X</a></div>';
const BOX = `<div class="related newsletter promo">
  <p>The keeper wrote down every night what he had seen from his window, in a small and even hand,
  and nobody read his books before the tower was sold to a family from the mainland.</p></div>`;

/** A story as the site makes it, with a box that is named like clutter and holds a paragraph. */
function story(address: string, headline: string, of: string): string {
  const paragraphs = Array.from(
    { length: 6 },
    (_, i) => `<p>In year ${i + 1} the people of the harbour counted ${of} from the old tower, wrote
      down what they had seen, and sent the list to the town, where it was kept with the others.</p>`,
  );
  return `<article data-url="${address}"><h1><a href="${address}">${headline}</a></h1>${SHARE}
    ${paragraphs.slice(0, 3).join('')}${BOX}${paragraphs.slice(3).join('')}</article>`;
}

/** Late clutter comes with the scrolling, before and with the next story. */
const page = (address: string, first: string, next: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The Lantern</title>
<link rel="canonical" href="${address}"><meta property="og:type" content="article">
<style>article { min-block-size: 120vh }
.bar { position: fixed; inset-block-end: 0; inset-inline: 0; block-size: 60px; background: #ff0 }
</style></head><body><main>${first}</main><script>
const make = (html) => document.createRange().createContextualFragment(html);
addEventListener('scroll', () => {
  const own = document.querySelector('article p:nth-of-type(2)');
  own.after(make(${JSON.stringify(SHARE.replace('share-row', 'share-row late'))}));
  document.body.append(make('<div class="bar">An offer for you that ends today</div>'));
  document.querySelector('main').append(make(${JSON.stringify(next)}));
}, { once: true });
</script></body></html>`;

const TIDES_STORY = story(TIDES, 'The tides of Holm', 'tides');
const OWLS_STORY = story(OWLS, 'The owls of Skell', 'owls');

let session: Session;
beforeAll(async () => {
  const sites = {
    [TIDES]: page(TIDES, TIDES_STORY, OWLS_STORY),
    [OWLS]: page(OWLS, OWLS_STORY, TIDES_STORY),
  };
  session = await Session.start({ sites, allowed: ['*://www.lantern.example/*'] });
  await choose();
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

/* What pages of the extension have in both browsers, where functions are sent to as text. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
};

/** Has the stories of all allowed sites tidy. */
async function choose(): Promise<void> {
  const tab = await session.open(`${session.browser.extensionOrigin}/src/welcome/index.html`);
  await tab.surface.evaluate(async () => {
    const change = { automatic: { supported: 'tidy', others: 'tidy' } };
    await chrome.runtime.sendMessage({ stet: 'settings/write', request: { change } });
  });
  await tab.close();
}

/** How many elements that fit a selector are there, and how many of them are to be seen. */
function countOf({ surface }: Tab, selector: string): Promise<{ all: number; seen: number }> {
  return surface.evaluate((css) => {
    const all = [...document.querySelectorAll(css)];
    return { all: all.length, seen: all.filter((one) => one.checkVisibility()).length };
  }, selector);
}

async function expectHidden(tab: Tab, selector: string): Promise<void> {
  await expect
    .poll(() => countOf(tab, selector), { message: selector })
    .toMatchObject({ all: 1, seen: 0 });
}

/** Scrolls until the page has brought its next story. */
async function scrollOn(tab: Tab): Promise<void> {
  await tab.surface.evaluate(() => scrollTo(0, 400));
  await tab.surface.waitUntil(() => document.querySelectorAll('article').length === 2);
}

it('hides what comes while one scrolls, and no paragraph of the story or of the next', async () => {
  const tab = await session.open(TIDES);
  await expectHidden(tab, '.share-row');
  await scrollOn(tab);
  await expectHidden(tab, '.share-row.late');
  await expectHidden(tab, '.bar');
  expect(await countOf(tab, 'article p')).toEqual({ all: 14, seen: 14 });
  await tab.close();
});

it('gives the reader the one story that the address names', async () => {
  const tab = await session.open(TIDES);
  await expectHidden(tab, '.share-row');
  await scrollOn(tab);
  const read = async () => {
    await tab.pressCommand('read');
    const reader = await tab.reader();
    await reader.waitFor('article');
    const text = await reader.evaluate(() => document.querySelector('article')?.textContent ?? '');
    await reader.press('Escape');
    await tab.surface.waitUntil(() => document.documentElement.children.length === 2);
    return text;
  };
  const tides = await read();
  expect(tides).toContain('counted tides');
  expect(tides).toContain('The keeper wrote down');
  expect(tides).not.toContain('counted owls');
  await tab.surface.evaluate((address) => history.replaceState(null, '', address), OWLS);
  const owls = await read();
  expect(owls).toContain('counted owls');
  expect(owls).not.toContain('counted tides');
  await tab.close();
});

it('is wanted and allowed as before when the browser has been closed', async () => {
  await session.restart();
  const tab = await session.open(OWLS);
  await expectHidden(tab, '.share-row');
  await expect.poll(() => tab.badge()).toMatchObject({ text: '✓' });
  await tab.close();
});
