import { describe, expect, test } from 'vitest';
import { readDeclarations, type Declarations } from './declarations';
import { isBeginning } from './paywall';

const URL_OF_PAGE = 'https://lantern.example/news/ferry';

function page(thing: object, body = '', head = ''): Declarations {
  const data = `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
  const html = `<head>${data}${head}</head><body>${body}</body>`;
  return readDeclarations(new DOMParser().parseFromString(html, 'text/html'), URL_OF_PAGE);
}

const LOCKED = {
  '@type': 'NewsArticle',
  headline: 'Ferry',
  isAccessibleForFree: false,
  hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.paid' },
};
const FREE = { '@type': 'NewsArticle', headline: 'Ferry' };

describe('a page that gave only the beginning', () => {
  test('declares a paywall, and its text is short or breaks off', () => {
    expect(isBeginning(page(LOCKED), 'The ferry sails.', 40)).toBe(true);
    expect(isBeginning(page(LOCKED), 'The ferry sails when …', 600)).toBe(true);
    const tier = '<meta name="article:content_tier" content="locked">';
    expect(isBeginning(page(FREE, '', tier), 'The ferry sails.', 40)).toBe(true);
  });

  test('is none to a reader who has paid', () => {
    const body = `<div class="paid">${'The ferry sails. '.repeat(80)}</div>`;
    expect(isBeginning(page(LOCKED, body), 'The ferry sails.', 200)).toBe(false);
    expect(isBeginning(page(LOCKED), 'The ferry sails.', 900)).toBe(false);
  });

  test('is none where it is free, however short', () => {
    expect(isBeginning(page(FREE), 'The ferry sails …', 40)).toBe(false);
  });

  test('survives a selector that is none', () => {
    const broken = { ...LOCKED, hasPart: { isAccessibleForFree: false, cssSelector: ':::' } };
    expect(isBeginning(page(broken), 'The ferry sails.', 40)).toBe(true);
  });
});
