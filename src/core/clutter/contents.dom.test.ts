import { describe, expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

const JUMPS = ['The boats', 'The storm', 'The count']
  .map((line, i) => `<li><a href="#part-${i}">${line}</a></li>`)
  .join('');

describe('tables of contents', () => {
  test('a list of jumps goes, with its label', () => {
    const { left } = cleaned(`<div><p>In this article:</p><ul>${JUMPS}</ul></div>${STORY}`);
    expect(left).not.toContain('The boats');
    expect(left).not.toContain('In this article');
  });

  test('a list of jumps with the page’s whole address goes', () => {
    const whole = JUMPS.replaceAll('"#', '"https://news.example/story#');
    expect(cleaned(`<ul>${whole}</ul>${STORY}`).left).not.toContain('The boats');
  });

  test('a tutorial with a heading “Contents” and a plain list stays', () => {
    const told = '<h2>Contents</h2><ul><li>Two boats</li><li>One rope</li><li>A lamp</li></ul>';
    expect(cleaned(PROSE + told + STORY).taken).toEqual([]);
  });

  test('marks of footnotes stay', () => {
    const marks = '<p><a href="#f1">1</a> <a href="#f2">2</a> <a href="#f3">3</a></p>';
    expect(cleaned(PROSE + marks + STORY).left).toContain('1 2 3');
  });
});
