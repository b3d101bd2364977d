import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesOf, watchPage } from './page-watch';
import { openStory, SAMPLE, Session } from './session';
import { articleText, linesOf, plain } from './words';

const APPEAL = 'You can read this because others paid for it';
const BEFORE_APPEAL = 'put a lamp back wherever ten neighbours ask for it in writing.';
const AFTER_APPEAL = 'In five years, the last clause has been used nine times.';

const PAGES = [
  SAMPLE,
  '/layouts/bare-appeal-end.html',
  '/layouts/bare-appeal-middle.html',
  '/layouts/hashed-classes.html',
  '/layouts/marquee.html',
  '/layouts/share-images.html',
  '/layouts/table-br.html',
  '/live/hidden.html',
  '/live/inserted.html',
];

let session: Session;
beforeAll(async () => {
  session = await Session.start();
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

it('shows whose story it is, from when, and how long it takes', async () => {
  const { tab, popup } = await session.read(SAMPLE);
  const header = plain(
    await popup.surface.evaluate(
      () => document.querySelector('.article > header')?.textContent ?? '',
    ),
  );
  expect(header).toContain('The Tarn Valley Courier');
  expect(header).toContain('A river town dimmed its lamps, and the moths came back');
  expect(header).toContain('Maren Oduya');
  expect(header).toContain('March 14, 2026');
  expect(header).toMatch(/\d min read/);
  await tab.close();
});

it('shows the lead picture', async () => {
  const { tab, popup } = await session.read(SAMPLE);
  await popup.surface.waitUntil(() => {
    const picture = document.querySelector<HTMLImageElement>('.article img');
    return picture?.src.endsWith('/images/town-at-night.svg') && picture.naturalWidth > 0;
  });
  await tab.close();
});

describe.each(PAGES)('%s', (page) => {
  it('is shown with every word of the story, without clutter, and stays as it was', async () => {
    const tab = await session.open(page);
    await watchPage(tab);
    const popup = await openStory(tab);
    const text = await articleText(popup.surface);
    const [story, clutter] = await Promise.all([linesOf(page, 'story'), linesOf(page, 'clutter')]);
    expect(story.filter((line) => !text.includes(line))).toEqual([]);
    expect(clutter.filter((line) => text.includes(line))).toEqual([]);
    await popup.close();
    expect(await changesOf(tab)).toEqual([]);
    await tab.close();
  });
});

it('says what was removed and why, and puts a block back at its place', async () => {
  const { tab, popup } = await session.read(SAMPLE);
  const { surface } = popup;
  await surface.click('#removed summary', 'Removed');
  const summary = plain(
    await surface.evaluate(() => document.querySelector('#removed summary')?.textContent ?? ''),
  );
  expect(summary).toMatch(/^Removed .*\d+ share buttons/);
  expect(summary).toMatch(/1 ticker/);
  expect(summary).toMatch(/2 appeals/);
  await surface.waitFor('#removed li .quiet');

  await surface.click(`#removed li:has(.excerpt) button`, 'Put back');
  await surface.waitFor('#removed li button', 'Take out again');
  await surface.click('#removed li button', 'Take out again');

  const appeal = await surface.evaluate((words) => {
    const items = [...document.querySelectorAll('#removed li')];
    return items.findIndex((item) => item.textContent.includes(words)) + 1;
  }, APPEAL);
  await surface.click(`#removed li:nth-child(${appeal}) button`, 'Put back');
  await surface.waitFor('.story', APPEAL);
  const text = await articleText(surface);
  expect(text.indexOf(APPEAL)).toBeGreaterThan(text.indexOf(BEFORE_APPEAL));
  expect(text.indexOf(APPEAL)).toBeLessThan(text.indexOf(AFTER_APPEAL));

  await popup.close();
  const again = await openStory(tab);
  await again.surface.waitFor('.story', APPEAL);
  await again.surface.click('#removed summary');
  await again.surface.click(`#removed li:nth-child(${appeal}) button`, 'Take out again');
  await again.surface.waitUntil(
    (words) => !document.querySelector('.story')?.textContent.includes(words),
    APPEAL,
  );
  await tab.close();
});

it('keeps the reading position when it is closed and opened again', async () => {
  const { tab, popup } = await session.read(SAMPLE);
  const topLine = () => {
    const block = [...document.querySelectorAll('.story :is(p, li, h2)')].find(
      (element) => element.getBoundingClientRect().top > 60,
    );
    return { text: block?.textContent, top: Math.round(block?.getBoundingClientRect().top ?? 0) };
  };
  await popup.surface.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
  /* The reader reads; meanwhile pictures arrive. */
  await sleep(1000);
  const left = await popup.surface.evaluate(topLine);
  await popup.close();

  const again = await openStory(tab);
  const found = await again.surface.evaluate(topLine);
  expect(found.text).toBe(left.text);
  expect(Math.abs(found.top - left.top)).toBeLessThan(3);
  await tab.close();
});
