import { describe, expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

describe('newsletters', () => {
  test('a form goes with its words', () => {
    const box =
      '<div><h3>Sign up for our newsletter</h3><p>Every morning in your inbox.</p><form><input type="email"><button>Go</button></form></div>';
    expect(cleaned(STORY + box + STORY).left).not.toMatch(/newsletter|inbox/);
  });

  test('a line that invites and links goes', () => {
    const line = '<p><a href="/nl">Sign up for our newsletter</a></p>';
    expect(cleaned(STORY + line + STORY).left).not.toContain('newsletter');
  });

  test('a box named so goes', () => {
    const box = '<div class="newsletter-teaser"><a href="/nl">The Lantern by mail</a></div>';
    expect(cleaned(STORY + box).left).not.toContain('by mail');
  });

  test.each([
    ['es', 'El correo del sábado', 'Lo mejor de la semana, para ti.', 'Dejar mi dirección'],
    ['ja', '土曜の便り', '今週の読みものを三本。', '受け取る'],
    ['hi', 'शनिवार की चिट्ठी', 'हफ़्ते की तीन कहानियाँ।', 'भेजें'],
    ['ar', 'رسالة السبت', 'ثلاث قصص كل أسبوع.', 'أرسلها'],
  ])('%s: a field for an address takes what leads to it along', (lang, head, line, button) => {
    const form = `<input placeholder="@"><button>${button}</button>`;
    const boxed = `<div><h4>${head}</h4><p>${line}</p><form>${form}</form></div>`;
    const loose = `<h4>${head}</h4><p>${line}</p><p>${form}</p>`;
    for (const body of [boxed, loose]) {
      const { left } = cleaned(`<div>${STORY}${body}${STORY}</div>`, { lang });
      expect(left).not.toContain(head);
      expect(left).not.toContain(line);
      expect(left.match(/harbour master/g)).toHaveLength(12);
    }
  });

  test('a sentence that ends in a link to a newsletter goes', () => {
    const line =
      '<p>Three of our stories, every Saturday. <a href="/newsletters/saturday">I want it</a></p>';
    expect(cleaned(STORY + line + STORY).left).not.toContain('Saturday');
  });

  test('fields for searching and reckoning say nothing of what stands above them', () => {
    const search =
      '<h3>How the ferries run</h3><p>Four boats, two crews.</p><form role="search"><input><button>Find</button></form>';
    const sum =
      '<h3>How long a crossing takes</h3><p>At four knots.</p><p><input type="number"><button>Reckon</button></p>';
    for (const form of [search, sum]) {
      expect(cleaned(`<div>${STORY}${form}${STORY}</div>`).left).toContain('How');
    }
  });

  test('a paragraph of the story above a field stays', () => {
    const form = '<form><input type="email"><button>Go</button></form>';
    const { left } = cleaned(`<div><div>${PROSE}${form}</div>${STORY}</div>`);
    expect(left.match(/harbour master/g)).toHaveLength(7);
  });

  test('a story about newsletters stays', () => {
    const told =
      '<p>The first newsletter of the <a href="/guild">guild</a> was printed in 1604, and readers could subscribe to it for a penny a week.</p>';
    expect(cleaned(STORY + told).taken).toEqual([]);
  });
});
