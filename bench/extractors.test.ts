import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../scripts/browsers/find';
import { ExtractorBrowser } from './extractors';

const SCRIPT = `globalThis.bench = { EXTRACTORS: {
  good: async (html, url) => ({ text: html, title: url }),
  bad: () => { throw new Error('no body'); },
  endless: () => { for (;;); },
} };`;

let browser: ExtractorBrowser;
beforeAll(() => {
  browser = new ExtractorBrowser(findBrowser('chromium') ?? 'chromium', SCRIPT, 2000);
});
afterAll(() => browser.close());

it('gives what the extractor made of the page', async () => {
  expect(await browser.run('good', '<p>ö', 'https://a.example')).toEqual({
    text: '<p>ö',
    title: 'https://a.example',
  });
});

it(
  'gives the reason where an extractor throws or hangs, and goes on',
  { timeout: 30_000 },
  async () => {
    await expect(browser.run('bad', '', '')).rejects.toThrow('no body');
    await expect(browser.run('endless', '', '')).rejects.toThrow('took more than 2 s');
    expect(await browser.run('good', 'again', '')).toEqual({ text: 'again', title: '' });
  },
);
