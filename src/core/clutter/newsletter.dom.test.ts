import { describe, expect, test } from 'vitest';
import { cleaned, STORY } from './cleaned';

describe('newsletters', () => {
  test('a form goes with its words', () => {
    const box =
      '<div><h3>Sign up for our newsletter</h3><p>Every morning in your inbox.</p><form><input type="email"><button>Go</button></form></div>';
    expect(cleaned(STORY + box + STORY).left).not.toMatch(/newsletter|inbox/);
  });

  test('a line that invites and links goes', () => {
    const line = '<p><a href="/nl">Sign up for our newsletter</a></p>';
    expect(cleaned(STORY + line + STORY).left).not.toContain('newsletter');
  });

  test('a box named so goes', () => {
    const box = '<div class="newsletter-teaser"><a href="/nl">The Lantern by mail</a></div>';
    expect(cleaned(STORY + box).left).not.toContain('by mail');
  });

  test('a story about newsletters stays', () => {
    const told =
      '<p>The first newsletter of the <a href="/guild">guild</a> was printed in 1604, and readers could subscribe to it for a penny a week.</p>';
    expect(cleaned(STORY + told).taken).toEqual([]);
  });
});
