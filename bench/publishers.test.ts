import { expect, it } from 'vitest';
import { PUBLISHERS, publisherOf } from '../src/core/sites';
import { fakeRow } from './fake-row';
import { isPublished, problemsOf, publisherSum, publisherTable, standings } from './publishers';
import type { Row } from './report';

const URL = 'https://www.derstandard.at/story/12/the-wheel';
const PUBLISHER = publisherOf(URL) ?? PUBLISHERS[0];
const body = 'The wheel began to turn, and nobody in the village had foreseen it.\n'.repeat(5);

function page(output: Parameters<typeof fakeRow>[1], truth: Parameters<typeof fakeRow>[0] = {}) {
  if (!PUBLISHER) throw new Error('There is no publisher.');
  const row: Row = fakeRow({ url: URL, body, ...truth }, { isArticle: true, ...output });
  return { publisher: PUBLISHER, general: row, row };
}

it('takes stories of supported publishers alone', () => {
  const { truth } = fakeRow({ url: URL, body }, {});
  expect(isPublished({ truth })).toBe(true);
  expect(isPublished({ truth }, ['bbc'])).toBe(false);
  expect(isPublished({ truth: { ...truth, pageType: 'forum' } })).toBe(false);
  expect(isPublished({ truth: { ...truth, url: 'https://news.example/1' } })).toBe(false);
});

it('says why a page is not clean', () => {
  expect(problemsOf(page({ text: body }))).toEqual([]);
  expect(problemsOf(page({ text: body, isArticle: false }))).toEqual(['not told as an article']);
  expect(problemsOf(page({ text: body.slice(0, 66) }))).toEqual(['F1 0.333']);
  expect(problemsOf(page({ text: `${body}\nShare this` }))).toEqual(['left: share']);
  const known = { without: ['Sour milk'] };
  expect(problemsOf(page({ text: `${body}\nSour milk` }, known))).toEqual([
    'clutter that is known of this page is left',
  ]);
});

it('asks of a page that was tidied that clutter is hidden, and no word of the story', () => {
  const clean = page({ text: body });
  const tidied = (hidden: number, lost: string[]): string[] =>
    problemsOf({ ...clean, tidying: { hidden, lost } });
  expect(tidied(3, [])).toEqual([]);
  expect(tidied(0, [])).toEqual(['tidying hides nothing']);
  expect(tidied(1, ['On it went.'])).toEqual(['tidying hides of the story: “On it went.”']);
  expect(problemsOf({ ...clean, tidying: null })).toEqual(['not tidied']);
});

it('one clean page earns a publisher its place; none does without', () => {
  const [standing] = standings([page({ text: '' }), page({ text: body })], ['der-standard']);
  expect(standing).toMatchObject({ clean: 1, pages: 2, problems: [] });
  const [missing] = standings([], ['der-standard']);
  expect(missing?.problems).toEqual(['there is no saved page of it']);
});

it('prints one line a publisher, and how many they are', () => {
  const all = standings([page({ text: body })], ['bbc', 'der-standard']);
  const lines = publisherTable(all).split('\n');
  expect(lines[2]).toMatch(/^\| ✗ BBC \| GB \| 0 of 0 \| - .*there is no saved page of it \|$/);
  expect(lines[3]).toMatch(/^\| Der Standard \| AT \| 1 of 1 \| 1\.000 /);
  expect(publisherSum(all)).toBe(
    '1 of 2 publishers in 1 countries have earned it, 0 of them with rules of their own.',
  );
});
