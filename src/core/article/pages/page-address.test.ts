import { expect, test } from 'vitest';
import { nextNumber, pageOfStory } from './page-address';

const FROM = 'https://lantern.example/news/ferry';

test.each([
  [FROM, `${FROM}?page=2`, 2],
  [FROM, `${FROM}/2`, 2],
  [FROM, `${FROM}/2/`, 2],
  [FROM, `${FROM}/page/2/`, 2],
  [`${FROM}.html`, `${FROM}-2.html`, 2],
  [`${FROM}_2.html`, `${FROM}_3.html`, 3],
  [`${FROM}?id=7`, `${FROM}?id=7&p=2`, 2],
  [`${FROM}?page=9`, `${FROM}?page=10`, 10],
  [`${FROM}?page=02`, `${FROM}?page=03`, 3],
  ['https://lantern.example/a/seite-2', 'https://lantern.example/a/seite-3', 3],
  ['https://lantern.example/a/2024', 'https://lantern.example/a/2024?page=2', 2],
])('from %s the link %s leads to page %i', (from, link, page) => {
  expect(pageOfStory(link, from)?.page).toBe(page);
  expect(nextNumber(from).test(link)).toBe(true);
});

test.each([
  [FROM, FROM],
  [FROM, `${FROM}?page=3`],
  [`${FROM}?page=2`, FROM],
  [FROM, 'https://lantern.example/news/harbour'],
  [FROM, 'https://lantern.example/news/harbour?page=2'],
  [FROM, 'https://other.example/news/ferry?page=2'],
  ['https://lantern.example/story/1204871', 'https://lantern.example/story/1204872'],
  ['https://lantern.example/election-2024', 'https://lantern.example/election-2025'],
  [FROM, 'mailto:desk@lantern.example'],
])('from %s the link %s leads to no next page of the story', (from, link) => {
  expect(pageOfStory(link, from)).toBeUndefined();
});

test('an address without the next number is no next page', () => {
  expect(nextNumber(`${FROM}?page=2`).test(`${FROM}?page=13`)).toBe(false);
  expect(nextNumber(FROM).test('https://lantern.example/news/2026/harbour')).toBe(false);
});
