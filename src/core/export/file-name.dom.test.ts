import { expect, test } from 'vitest';
import { fileName } from './file-name';
import { markdown } from './markdown';
import { inputOf } from './test-input';

function nameOf(title: string, publishedTime = '2026-05-01T06:30:00+02:00'): string {
  return fileName(inputOf('<p>x</p>', [], { title, publishedTime }), markdown);
}

test.each([
  ['The town that turned off its lamps', '2026-05-01 The town that turned off its lamps.md'],
  ['What? A "moth" / <butterfly>: 50 % | more*', '2026-05-01 What A moth butterfly 50 % more.md'],
  ['CON', '2026-05-01 CON.md'],
  ['..\\..\\etc/passwd', '2026-05-01 etc passwd.md'],
  ['Dots at the end...', '2026-05-01 Dots at the end.md'],
  ['.hidden', '2026-05-01 hidden.md'],
  ['gpj.\u202eexe\u0007 \ud800 file', '2026-05-01 gpj.exe file.md'],
  ['六月の十一夜、街灯が消えた', '2026-05-01 六月の十一夜、街灯が消えた.md'],
  ['عادت الفراشات في الليل', '2026-05-01 عادت الفراشات في الليل.md'],
  ['पतंगे लौट आए', '2026-05-01 पतंगे लौट आए.md'],
  ['می‌شود', '2026-05-01 می‌شود.md'],
  ['???', '2026-05-01 Valley Post.md'],
])('%j', (title, expected) => {
  expect(nameOf(title)).toBe(expected);
});

test('a story without a date gets that of the export', () => {
  expect(nameOf('Moths', 'yesterday')).toBe('2026-05-02 Moths.md');
});

test.each(['moth '.repeat(60), '蛾'.repeat(90), '👩🏽‍🔬'.repeat(30), 'a\u0301'.repeat(90)])(
  'a long title is cut between characters: %j',
  (title) => {
    const name = nameOf(title);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(124);
    const kept = name.slice('2026-05-01 '.length, -'.md'.length);
    expect(title.normalize('NFC').startsWith(kept)).toBe(true);
    const characters = [...new Intl.Segmenter().segment(title.normalize('NFC'))];
    expect(characters.map(({ index }) => index)).toContain(kept.length);
  },
);
