import { describe, expect, test } from 'vitest';
import { cleaned, STORY } from './cleaned';

const LINKS =
  '<ul><li><a href="/a">Storm tears the roof off a riding hall</a></li><li><a href="/b">Two towns sign a pact on water</a></li></ul>';

describe('related links', () => {
  test('a label and its list go, each link counted', () => {
    const { left, counts } = cleaned(`${STORY}<h3>Related stories</h3>${LINKS}${STORY}`);
    expect(left).not.toMatch(/Related|riding hall/);
    expect(counts).toContain(2);
  });

  test('a line that sends readers on goes, in other languages too', () => {
    const line =
      '<p>Lesen Sie auch: <a href="/a">Sturm deckt Reithalle ab, niemand verletzt</a></p>';
    expect(cleaned(STORY + line + STORY, { lang: 'de' }).left).not.toContain('Reithalle');
  });

  test('a box named so goes, whatever its label', () => {
    expect(cleaned(`${STORY}<div class="recirc-box">${LINKS}</div>`).left).not.toContain(
      'riding hall',
    );
  });

  test('links of the story stay', () => {
    const told =
      '<p>Read also what the council wrote in <a href="/letter">its letter</a>, which the harbour master keeps in a drawer and shows to nobody.</p>';
    expect(cleaned(STORY + told + `<p>Sources:</p>${LINKS}`).taken).toEqual([]);
  });
});
