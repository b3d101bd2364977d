import { describe, expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

const HEADLINES = [
  'Storm tears the roof off a riding hall',
  'Former mayor dies at ninety-one in Marlby',
  'Two towns sign a pact on drinking water',
  'Town clock is untouchable, says the office',
  'Collector finds a small piece of the moon',
];
const LINKS = HEADLINES.map((line, i) => `<li><a href="/n/${i}">${line}</a></li>`).join('');
const NAME = '<h1>Ferry to sail again</h1>';

describe('tickers', () => {
  test('a marquee goes', () => {
    const { taken } = cleaned(`<marquee>${HEADLINES.join(' • ')}</marquee>${NAME}${STORY}`);
    expect(taken).toEqual([`ticker-marquee: ${HEADLINES.join(' • ')}`]);
  });

  test('a list of headlines above the story goes, whatever its name', () => {
    expect(cleaned(`<ul>${LINKS}</ul>${NAME}${STORY}`).left).not.toContain('riding hall');
  });

  test('headlines without links above the headline go', () => {
    const row = HEADLINES.map((line) => `<span>${line}</span>`).join(' ');
    expect(cleaned(`<div>${row}</div>${NAME}${STORY}`).left).not.toContain('riding hall');
    const labelled = `<div><span>Live</span> ${row}</div>${NAME}${STORY}`;
    expect(cleaned(labelled).left).not.toContain('riding hall');
  });

  test('a container named after tickers goes, wherever it stands', () => {
    const { left } = cleaned(`${STORY}<div class="news-ticker"><ul>${LINKS}</ul></div>${PROSE}`);
    expect(left).not.toContain('riding hall');
  });

  test('a label of a strip goes', () => {
    expect(cleaned(`<div>Breaking news</div>${STORY}`).taken).toEqual([
      'ticker-label: Breaking news',
    ]);
  });

  test('stock symbols in a sentence stay', () => {
    const told =
      '<p>Shares of Marlby Water (<span class="ticker"><a href="/q/MWA">MWA</a></span>) rose by a tenth on the day of the pact, the most in nine years.</p>';
    expect(cleaned(STORY + told).taken).toEqual([]);
  });

  test('a heading that is named after its own words stays', () => {
    const heading =
      '<h3 id="frequent-breaking-changes"><a href="#frequent-breaking-changes">Frequent breaking changes</a></h3>';
    expect(cleaned(`${NAME}${STORY}${heading}${PROSE}`).taken).toEqual([]);
  });

  test('a list of the story stays where the page has its first heading below it', () => {
    const row = HEADLINES.map((line) => `<li>${line}</li>`).join('');
    expect(cleaned(`<div>${STORY}<ul>${row}</ul>${PROSE}</div>${NAME}`).taken).toEqual([]);
  });

  test('a list of links that belongs to the story stays', () => {
    expect(cleaned(`${NAME}${STORY}<ul>${LINKS}</ul>${PROSE}`).taken).toEqual([]);
  });
});
