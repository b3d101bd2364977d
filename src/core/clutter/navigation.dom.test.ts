import { describe, expect, test } from 'vitest';
import { cleaned, STORY } from './cleaned';

const TRAIL = '<ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul>';

describe('navigation', () => {
  test('a breadcrumb trail above the story goes', () => {
    expect(cleaned(TRAIL + STORY).taken).toEqual(['navigation-links: Home World']);
  });

  test('topics below the story go', () => {
    const topics = '<div><a href="/t/1">Ferries</a> <a href="/t/2">Lake Marn</a></div>';
    expect(cleaned(STORY + topics).left).not.toContain('Lake Marn');
  });

  test('links between the paragraphs stay', () => {
    expect(cleaned(STORY + TRAIL + STORY).taken).toEqual([]);
  });

  test('a list that ends the story and has words of its own stays', () => {
    const list = '<ul><li>The map, at <a href="/map">the harbour</a></li><li>The rules</li></ul>';
    expect(cleaned(STORY + list).taken).toEqual([]);
  });
});
