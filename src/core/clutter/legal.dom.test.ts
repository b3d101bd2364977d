import { describe, expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

describe('legal notices', () => {
  test.each([
    ['en', 'legal-copyright', '© 2026 The Harbour Post. All rights reserved.'],
    ['en', 'legal-notice', 'The Harbour Post. All rights reserved.'],
    ['de', 'legal-notice', 'Alle Rechte vorbehalten.'],
    ['zh', 'legal-notice', '版权所有，请勿转载。'],
    ['ko', 'legal-notice', '무단 전재 및 재배포 금지'],
    ['ar', 'legal-notice', 'جميع الحقوق محفوظة'],
    ['bn', 'legal-notice', 'সর্বস্বত্ব সংরক্ষিত'],
  ])('%s %s: %s', (lang, rule, line) => {
    expect(cleaned(`${STORY}<p>${line}</p>`, { lang }).taken).toEqual([`${rule}: ${line}`]);
  });

  test('a story about copyright stays, its last words too', () => {
    const told =
      '<p>Copyright ends seventy years after the writer’s death, the judge said, and not a day before.</p><p>On the last page of the book stand three words: “All rights reserved.”</p>';
    const read = '<p>All rights reserved, reads the stone.</p>';
    expect(cleaned(STORY + told).taken).toEqual([]);
    expect(cleaned(STORY + read + PROSE).taken).toEqual([]);
  });

  test('a correction stays', () => {
    const told = '<p>Correction: an earlier version of this story named the wrong boat.</p>';
    expect(cleaned(STORY + told).taken).toEqual([]);
  });

  test('a picture’s copyright stays with its picture', () => {
    const picture = '<figure><img src="a.jpg"><figcaption>© 2026 Ida Marlow</figcaption></figure>';
    expect(cleaned(PROSE + STORY + picture).taken).toEqual([]);
  });
});
