import { describe, expect, test } from 'vitest';
import { failureOfAddress, failureOfContentType, failureOfRefusal } from './failure';

describe('what the address alone tells', () => {
  test.each([
    'chrome://settings/',
    'about:config',
    'about:blank',
    'edge://extensions',
    'devtools://devtools/bundled/inspector.html',
    'moz-extension://5d3c/options.html',
    'chrome-extension://abcdef/page.html',
    'view-source:https://news.example/story',
    'data:text/html,<p>Hello',
  ])('%s belongs to the browser', (url) => {
    expect(failureOfAddress(url)).toBe('browser-page');
  });

  test.each([
    'https://chromewebstore.google.com/detail/some-extension/abc',
    'https://chrome.google.com/webstore/category/extensions',
    'https://microsoftedge.microsoft.com/addons/detail/abc',
    'https://addons.mozilla.org/en-GB/firefox/addon/abc/',
  ])('%s is a store', (url) => {
    expect(failureOfAddress(url)).toBe('web-store');
  });

  test('the browser’s viewer for PDFs shows a PDF, not a page of the browser', () => {
    expect(failureOfAddress('resource://pdf.js/web/viewer.html')).toBe('pdf');
  });

  test.each([
    'https://news.example/story',
    'http://127.0.0.1:8080/',
    'file:///home/reader/story.html',
    'https://news.example/about:what-we-know',
    'https://chrome.google.com/',
    'https://addons.mozilla.org.example/',
    undefined,
  ])('%s may be a story', (url) => {
    expect(failureOfAddress(url)).toBeUndefined();
  });
});

describe('why the browser refused', () => {
  const refusal = { message: 'Cannot access contents of the page', mayReadFiles: true };

  test('a store is known by the browser’s words, where the address is not told', () => {
    const message = 'Error: The extensions gallery cannot be scripted.';
    expect(failureOfRefusal({ ...refusal, message, wasLoading: false })).toBe('web-store');
  });

  test('a page whose address the browser does not tell is its own', () => {
    expect(failureOfRefusal({ ...refusal, wasLoading: false })).toBe('browser-page');
  });

  test('a page that did not come is known by the browser’s words', () => {
    const message = 'Error: Frame with ID 0 is showing error page';
    const url = 'https://news.example/story';
    expect(failureOfRefusal({ ...refusal, url, message, wasLoading: false })).toBe('not-loaded');
  });

  test('a PDF is known by its address, whatever follows it', () => {
    const url = 'https://news.example/Report.PDF?download=0#page=2';
    expect(failureOfRefusal({ ...refusal, url, wasLoading: false })).toBe('pdf');
  });

  test('a file needs a permission, until it is given', () => {
    const file = { ...refusal, url: 'file:///home/reader/story.html', wasLoading: false };
    expect(failureOfRefusal({ ...file, mayReadFiles: false })).toBe('file-access');
    expect(failureOfRefusal({ ...file, mayReadFiles: true })).toBe('unreadable');
  });

  test('a tab that was on its way went on to a page that the click did not count for', () => {
    const url = 'https://news.example/story';
    expect(failureOfRefusal({ ...refusal, url, wasLoading: true })).toBe('moved');
    expect(failureOfRefusal({ ...refusal, url, wasLoading: false })).toBe('unreadable');
  });
});

test('a PDF is known by the kind of its document', () => {
  expect(failureOfContentType('application/pdf')).toBe('pdf');
  expect(failureOfContentType('text/html')).toBeUndefined();
  expect(failureOfContentType('application/xhtml+xml')).toBeUndefined();
});
