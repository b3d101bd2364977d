import { describe, expect, test } from 'vitest';
import { PUBLISHERS } from '../sites';
import { cleaned, PROSE, STORY } from './cleaned';

const OFFER = '<div class="offer-box"><p>Two months for the price of one.</p></div>';
const strip = [{ selector: '.offer-box, .teaser', reason: 'An offer' }];

describe('boxes of a site', () => {
  test('go where its rules name them', () => {
    const { taken, left } = cleaned(`${PROSE}${OFFER}${STORY}`, { strip });
    expect(taken).toEqual(['site-box: Two months for the price of one.']);
    expect(left).not.toContain('price of one');
  });

  test('stay on other sites', () => {
    expect(cleaned(`${PROSE}${OFFER}${STORY}`).left).toContain('price of one');
  });

  test('go though they hold much, as the next story below this one does', () => {
    const next = `<div class="teaser">${STORY}</div>`;
    expect(cleaned(STORY + next, { strip }).left.match(/harbour master/g)).toHaveLength(6);
  });

  test('stay where a rule that has grown old would take the story', () => {
    const { left } = cleaned(`<div class="teaser">${STORY}</div>${PROSE}`, { strip });
    expect(left.match(/harbour master/g)).toHaveLength(7);
  });

  test('are named by selectors that browsers understand', () => {
    for (const { rules } of PUBLISHERS) {
      for (const { selector } of rules?.strip ?? []) {
        expect(() => document.querySelector(selector), selector).not.toThrow();
      }
    }
  });
});
