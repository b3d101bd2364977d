import { describe, expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

const HEADING = '<h3>Support our journalism</h3>';
const ASK = '<p>We cannot do without you: your contribution supports independent journalism.</p>';
const ATTITUDE =
  '<p>The Lantern wears no colours, neither those of the harbour nor those of the hill. We lay out what we know and leave the rest to you.</p>';
const BUTTON = '<p><a href="/give">Give now</a></p>';

describe('appeals', () => {
  test('bare lines at the end of the story go, with the one between that does not ask', () => {
    const { left } = cleaned(STORY + HEADING + ASK + ATTITUDE + BUTTON);
    expect(left).not.toMatch(/Support our|Lantern|Give now/);
  });

  test('bare lines in the middle go, and the story goes on', () => {
    const { left } = cleaned(STORY + HEADING + ASK + ATTITUDE + BUTTON + STORY);
    expect(left).not.toMatch(/Support our|Lantern|Give now/);
    expect(left.match(/harbour master/g)).toHaveLength(12);
  });

  test('lines parted by breaks only go too', () => {
    const text = `<div>Support our journalism<br>We cannot do without you.<br>${'The Lantern wears no colours, and it lays out what it knows. '.repeat(4)}<br>Donate now</div>`;
    expect(cleaned(STORY + text).left).not.toContain('Lantern');
  });

  test('a box that asks goes, in other languages too', () => {
    const german =
      '<div><h3>Unterstützen Sie unseren Journalismus</h3><p>Mit Ihrer Spende sichern Sie unabhängigen Journalismus.</p><a href="/spenden">Jetzt spenden</a></div>';
    expect(cleaned(STORY + german + STORY, { lang: 'de' }).left).not.toContain('Spende');
  });

  test('a container named after subscribing goes, if it acts like one', () => {
    const box =
      '<div class="subscribe-box"><p>All our stories, every day.</p><a href="/subscribe">Try a month</a></div>';
    expect(cleaned(STORY + box).left).not.toContain('Try a month');
  });

  test('people in a story may ask', () => {
    const told =
      '<p>“Support our journalism,” the sheet began. “Your contribution supports the bell.” Nobody laughed when it was read out in the school.</p>';
    const quoted = '<blockquote><p>We cannot do without you.</p></blockquote>';
    expect(cleaned(STORY + told + STORY).taken).toEqual([]);
    expect(cleaned(STORY + quoted).taken).toEqual([]);
  });

  test('one line that asks is not enough in the middle of a story', () => {
    expect(cleaned(PROSE + ASK + STORY).taken).toEqual([]);
  });

  test('most of the page is never an appeal', () => {
    expect(
      cleaned(`<div class="donation">${STORY}<a href="/donate">Donate now</a></div>`).left,
    ).toContain('harbour master');
  });
});
