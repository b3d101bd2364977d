import { describe, expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

describe('players', () => {
  test.each([
    ['en', '0:00 / 3:15'],
    ['en', 'Your browser does not support the video tag.'],
    ['en', 'Listen to this article · 5 min'],
    ['de', 'Artikel anhören'],
    ['ja', 'この記事を音声で聴く'],
    ['hi', 'इस खबर को सुनें'],
    ['vi', 'Trình duyệt của bạn không hỗ trợ video.'],
  ])('%s: %s', (lang, line) => {
    const { left } = cleaned(`${PROSE}<div>${line}</div>${STORY}`, { lang });
    expect(left).not.toContain(line);
  });

  test('a live blog’s time stays', () => {
    expect(cleaned(`${STORY}<p>15:30</p>${STORY}`).taken).toEqual([]);
  });

  test('one word as an answer stays', () => {
    expect(cleaned(`${PROSE}<p>Play</p>${STORY}`).taken).toEqual([]);
  });

  test('a sentence about listening stays', () => {
    const told = '<p>Listen, he said, and the harbour was quiet for a moment.</p>';
    expect(cleaned(PROSE + told + STORY).taken).toEqual([]);
  });
});
