import { expect, test } from 'vitest';
import { matchesPath, patternProblem } from './path-pattern';

test.each([
  ['/story/*', '/story/ferry-sails', true],
  ['/story/*', '/story/ferry-sails/', true],
  ['/story/*', '/story', false],
  ['/story/*', '/story/ferry/sails', false],
  ['/stories/#/', '/stories/3376705/', true],
  ['/stories/#', '/stories/latest', false],
  ['/*.html', '/.html', false],
  ['/a#.html', '/a12.html', true],
  ['/aba*aba', '/ababa', false],
  ['/**/article#.html', '/article12.html', true],
  ['/**/article#.html', '/world/europe/article12.html', true],
  ['/**/article#.html', '/world/europe/', false],
  ['/news/**', '/news/world/1', true],
  ['/news/**/story', '/news', false],
  ['/#/#/**', '/2026/11/23/ferry-sails', true],
])('%s and %s: %s', (pattern, path, matches) => {
  expect(matchesPath(pattern, path)).toBe(matches);
});

test('a long hostile path is told in no time', () => {
  expect(matchesPath('/**/*a/*b', `/${'a/'.repeat(200_000)}`)).toBe(false);
});

test('patterns that would not be read as meant are named', () => {
  expect(patternProblem('/news/*-#.html')).toBe('has two wildcards in “*-#.html”');
  expect(patternProblem('news/*')).toBe('does not start with “/”');
  expect(patternProblem('/**/a/**')).toBe('has “**” more than once');
  expect(patternProblem('/**/a/*/#')).toBeUndefined();
});
