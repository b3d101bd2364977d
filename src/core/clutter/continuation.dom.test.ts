import { describe, expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

describe('buttons to read on', () => {
  test.each([
    ['en', 'Continue reading'],
    ['en', 'Story continues below this advertisement'],
    ['de', 'Box aufklappen'],
    ['ja', '続きを読む'],
    ['hi', 'पूरी खबर पढ़ें'],
    ['fa', 'ادامه مطلب'],
    ['he', 'המשך קריאה'],
  ])('%s: %s', (lang, label) => {
    const { left } = cleaned(`${PROSE}<div>${label}</div>${STORY}`, { lang });
    expect(left).not.toContain(label);
  });

  test('the same words in a sentence or a heading stay', () => {
    const told = '<h2>Show more</h2><p>Continue reading, she said, and the room went quiet.</p>';
    expect(cleaned(PROSE + told + STORY).taken).toEqual([]);
  });

  test('one word as an answer stays', () => {
    expect(cleaned(`${PROSE}<p>Collapse</p>${STORY}`).taken).toEqual([]);
  });
});
