import { describe, expect, test } from 'vitest';
import { cleaned, STORY } from './cleaned';

describe('advertisements', () => {
  test.each([
    ['Advertisement', 'en'],
    ['Anzeige', 'de'],
    ['広告', 'ja'],
    ['विज्ञापन', 'hi'],
  ])('the label of a place goes: %s', (label, lang) => {
    expect(cleaned(`${STORY}<div>${label}</div>${STORY}`, { lang }).taken).toEqual([
      `advert-label: ${label}`,
    ]);
  });

  test('a place named so goes', () => {
    const slot = '<div class="ad-slot"><a href="/x">Boats from 99</a></div>';
    expect(cleaned(STORY + slot).left).not.toContain('Boats');
  });

  test('a class name that only contains the letters stays', () => {
    expect(cleaned(`${STORY}<div class="58ad1d2 gradient">Boats</div>`).taken).toEqual([]);
  });

  test('an anchor that spells its heading stays', () => {
    const anchor = '<div id="chat-gpt-opens-a-shop"><h2>Chat GPT opens a shop</h2></div>';
    expect(cleaned(STORY + anchor + STORY).taken).toEqual([]);
  });

  test('prose in a place named so stays', () => {
    expect(cleaned(`<div class="ad">${STORY}</div>${STORY}`).taken).toEqual([]);
  });
});
