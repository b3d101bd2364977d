import { describe, expect, it } from 'vitest';
import { fakeRow } from './fake-row';
import { qualityFigures, table, timeFigures, timeRatios } from './report';

describe('quality', () => {
  it('scores only what the truth knows', () => {
    const rows = [
      fakeRow({ body: 'one two' }, { text: 'one two', title: 'Anything' }),
      fakeRow({ title: 'A title' }, { text: 'one', title: 'A Title!' }),
    ];
    const figures = qualityFigures(rows);
    expect(figures).toMatchObject({ articles: 2, F1: 1, 'F1 >= 0.95': 1, title: 1 });
    expect(figures['authors']).toBeNaN();
    expect(figures['with kept']).toBeNaN();
  });

  it('lets a page that failed count as nothing found', () => {
    const figures = qualityFigures([
      fakeRow({ body: 'one two' }, { text: 'one two', isArticle: true }),
      fakeRow({ body: 'one two' }, {}, 'took more than 20 s'),
    ]);
    expect(figures).toMatchObject({ F1: 0.5, errors: 1, 'detection recall': 0.5 });
  });

  it('wants every author in the byline, and counts apart the bylines with nothing else', () => {
    const truth = { author: ['Ana Ruiz', 'Bo Li'] };
    const bylines = ['Bo Li, Ana Ruiz', 'By Ana Ruiz and Bo Li', 'Ana Ruiz'];
    const figures = qualityFigures(bylines.map((byline) => fakeRow(truth, { byline })));
    expect(figures['authors']).toBeCloseTo(2 / 3);
    expect(figures['authors only']).toBeCloseTo(1 / 3);
  });

  it('compares the day as it is written', () => {
    const truth = { date: '2026-05-03' };
    const times = ['2026-05-03T23:30:00-04:00', '2026-05-04T03:30:00Z', ''];
    const figures = qualityFigures(times.map((publishedTime) => fakeRow(truth, { publishedTime })));
    expect(figures['date']).toBeCloseTo(1 / 3);
  });

  it('does not judge whether documentation is an article', () => {
    const figures = qualityFigures([
      fakeRow({}, { isArticle: true }),
      fakeRow({ pageType: 'forum' }, { isArticle: true }),
      fakeRow({ pageType: 'documentation' }, { isArticle: true }),
    ]);
    expect(figures['detection F1']).toBeCloseTo(2 / 3);
    expect(figures['other pages']).toBe(2);
  });
});

describe('time', () => {
  const rows = [1, 2, 3, 4].map((ms) => fakeRow({}, { ms }));

  it('leaves out pages that are no articles or failed', () => {
    const others = [fakeRow({ pageType: 'forum' }, { ms: 90 }), fakeRow({}, { ms: 0 }, 'boom')];
    const figures = timeFigures([...rows, ...others], 7);
    expect(figures).toMatchObject({ 'ms median': 3, 'ms max': 4, 'ms first call': 7 });
  });

  it('gives the ratio to another extractor', () => {
    const base = timeFigures(rows.map((row) => fakeRow({}, { ms: row.output.ms * 2 })));
    expect(timeRatios(timeFigures(rows), base, 'other')['median, times other']).toBe(0.5);
  });
});

it('prints a figure a line, and a dash for what was not measured', () => {
  const columns = new Map([
    ['a', { articles: 258, F1: 0.97, date: NaN, 'ms max': 1 }],
    ['b', { articles: 258, F1: 0.93001 }],
  ]);
  expect(table(columns).split('\n').slice(2)).toEqual([
    '| articles | 258 | 258 |',
    '| F1 | 0.9700 | 0.9300 |',
    '| date | - | - |',
    '| ms max | 1.0 | - |',
  ]);
});
