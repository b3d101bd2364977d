import { describe, expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

const ICONS = ['facebook', 'twitter', 'whatsapp']
  .map((name) => `<img alt="${name}-white sharing button" src="/i/${name}.svg">`)
  .join('');

describe('share buttons', () => {
  test('a row of links to the networks goes as one, each button counted', () => {
    const row =
      '<div><a href="https://www.facebook.com/sharer/sharer.php?u=x">f</a><a href="https://x.com/intent/tweet?u=x">x</a><a href="mailto:?subject=x">mail</a></div>';
    const { counts, left } = cleaned(STORY + row + STORY);
    expect(counts).toEqual([3]);
    expect(left).not.toContain('mail');
  });

  test('pictures named after sharing go, also bare ones among the story', () => {
    const { counts } = cleaned(PROSE + ICONS + STORY + `<p>${ICONS}</p>` + PROSE);
    expect(counts).toEqual([3, 3]);
  });

  test.each([
    ['en', 'Follow us on Google News'],
    ['en', 'Stay close: follow the Lantern on WhatsApp'],
    ['de', 'Folgen Sie uns auf Instagram'],
    ['hi', 'हमें गूगल न्यूज़ पर फॉलो करें'],
    ['ja', 'Googleニュースでフォローする'],
    ['ar', 'تابعونا على تويتر'],
    ['ru', 'Подписывайтесь на нас в Telegram'],
  ])('%s: %s', (lang, line) => {
    expect(cleaned(`${STORY}<p>${line}</p>${STORY}`, { lang }).left).not.toContain(line);
  });

  test('links named by networks in other scripts are buttons', () => {
    const row = '<p>[<a href="/a">फेसबुक पर शेयर करें</a>] [<a href="/b">व्हाट्सएप पर शेयर करें</a>]</p>';
    expect(cleaned(STORY + row + STORY, { lang: 'hi' }).left).not.toContain('शेयर');
  });

  test('short lines of a story that name a network stay', () => {
    const told =
      '<p>Share prices: Facebook down, Google up.</p><p>She had left Twitter.</p><p>Follow us on Twitter, its last line said, and people did.</p><h3>Whom to follow on Mastodon</h3>';
    expect(cleaned(STORY + told + STORY).taken).toEqual([]);
  });

  test('a label goes with its buttons', () => {
    const { left, taken } = cleaned(`<div><p>Follow us:</p>${ICONS}</div>${STORY}`);
    expect(taken).toHaveLength(1);
    expect(left).not.toContain('Follow');
  });

  test('labels in other languages go too', () => {
    expect(cleaned(`${STORY}<p>Artikel teilen</p>`, { lang: 'de' }).left).not.toContain('teilen');
    expect(cleaned(`${STORY}<div>शेयर करें</div>`, { lang: 'hi' }).left).not.toContain('शेयर');
  });

  test('a container that is named after sharing goes', () => {
    const row = '<div class="post-share-bar"><button>42</button><button>Like</button></div>';
    expect(cleaned(STORY + row).taken).toEqual(['share-container: 42 Like']);
  });

  test('sentences about networks stay', () => {
    const told =
      '<p>She wrote on <a href="https://www.facebook.com/page">Facebook</a> that she would share the prize, and on <a href="https://x.com/her">X</a> that she would not.</p>';
    expect(cleaned(STORY + told).taken).toEqual([]);
  });

  test('a class name that only contains the letters stays', () => {
    expect(
      cleaned(`${STORY}<div class="shareholders"><a href="/a">Annual report</a></div>`).taken,
    ).toEqual([]);
  });
});
