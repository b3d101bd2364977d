import { describe, expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

describe('questions for consent', () => {
  test('a banner goes', () => {
    const banner =
      '<div class="cookie-banner"><p>We value your privacy.</p><button>Accept</button></div>';
    expect(cleaned(banner + STORY).taken).toEqual([
      'consent-container: We value your privacy. Accept',
    ]);
  });

  test.each([
    ['en', 'This website uses cookies to remember you.'],
    ['de', 'Empfohlener externer Inhalt'],
    ['fr', 'Ce site utilise des cookies pour vous reconnaître.'],
    ['ja', '当サイトではCookieを使用しています。'],
    ['hi', 'यह वेबसाइट कुकीज़ का उपयोग करती है।'],
    ['ar', 'يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين الخدمة.'],
  ])('a line in %s: %s', (lang, line) => {
    expect(cleaned(`${PROSE}<p>${line}</p>${STORY}`, { lang }).taken).toEqual([
      `consent-line: ${line}`,
    ]);
  });

  test('a story about cookies stays, its headings too', () => {
    const told =
      '<h2 id="cookie-consent">This website uses cookies</h2><p>Nobody reads the sentence “This website uses cookies”, a study of the harbour’s own visitors found, and almost everyone agrees.</p><p>The law says that whoever runs a site must ask before, and most say somewhere that this website uses cookies to improve the service.</p>';
    expect(cleaned(PROSE + told + STORY).taken).toEqual([]);
  });

  test('a recipe with cookies stays', () => {
    expect(cleaned(`${PROSE}<p>For the crust we use cookies.</p>${STORY}`).taken).toEqual([]);
  });

  test('a story may say who asks for consent', () => {
    const told = '<p>Accept all cookies, her grandson said, and handed her the tin.</p>';
    expect(cleaned(STORY + told + STORY).taken).toEqual([]);
  });
});
