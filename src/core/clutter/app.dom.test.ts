import { describe, expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

describe('app promotion', () => {
  test('a story may say who invites to an app', () => {
    const told = '<p>Download our app, the tunnel company’s posters say.</p>';
    expect(cleaned(STORY + told + STORY).taken).toEqual([]);
  });

  test('an invitation to the app goes, wherever it stands', () => {
    const line = '<p>Download our app to follow the ferries live.</p>';
    expect(cleaned(STORY + line + PROSE).taken).toEqual([
      'app-line: Download our app to follow the ferries live.',
    ]);
  });

  test('the badges of the stores go', () => {
    const badges =
      '<div class="app-store-links"></div><div class="appstore"><a href="/a">App Store</a> <a href="/g">Google Play</a></div>';
    expect(cleaned(PROSE + badges + STORY).taken).toEqual(['app-container: App Store Google Play']);
  });

  test('in German and Hindi too', () => {
    const de = '<p>Laden Sie unsere App für Nachrichten.</p>';
    const hi = '<p>हमारा ऐप डाउनलोड करें</p>';
    expect(cleaned(STORY + de, { lang: 'de' }).left).not.toContain('Laden Sie');
    expect(cleaned(STORY + hi, { lang: 'hi' }).left).not.toContain('डाउनलोड');
  });

  test('a short line may speak of the app anywhere', () => {
    const en = '<p>Enjoying this? It reads even better in our free app.</p>';
    const ru = '<p>Читайте эту новость в нашем приложении.</p>';
    expect(cleaned(STORY + en).left).not.toContain('Enjoying');
    expect(cleaned(STORY + ru, { lang: 'ru' }).left).not.toContain('приложении');
  });

  test('a review of an app stays', () => {
    const told =
      '<p>The harbour wants everyone to download its app, and the makers said “download our app” in every advert they ran that summer.</p>';
    expect(cleaned(STORY + told).taken).toEqual([]);
  });
});
