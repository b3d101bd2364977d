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

  test.each([
    ['en', 'This newsroom belongs to its readers. If you can, chip in with a gift.', 'I am in'],
    [
      'de',
      'Unsere Redaktion hat keine Eigner. Ihr Beitrag sichert uns ab 3 Euro im Monat.',
      'Ich mache mit',
    ],
    ['hi', 'हम स्वतंत्र हैं। पत्रकारिता के लिए आपका योगदान, 100 रुपये महीने।', 'जुड़ें'],
    ['ja', '私たちの報道は読者の支援で続きます。月額五百円から。', '参加する'],
    ['ar', 'نحن صحافة مستقلة يحملها قراء. ساهم معنا بثلاثة دولارات في الشهر.', 'معكم'],
  ])('%s: a box with a button asks in words of its own', (lang, ask, button) => {
    const box = `<div><h4>Teal</h4><p>${ask}</p><button>${button}</button></div>`;
    const { left, taken } = cleaned(STORY + box + STORY, { lang });
    expect(taken).toHaveLength(1);
    expect(left).not.toContain(ask);
  });

  test('a line that asks and ends in a link of its own goes', () => {
    const line =
      '<p><em>Readers fund our reporting, and you can support it too.</em> <a href="/give">Give</a></p>';
    expect(cleaned(STORY + line + STORY).left).not.toContain('Readers fund');
  });

  test('where to give, and a report on who gives, are the story’s', () => {
    const help =
      '<div><h3>How you can help</h3><p>You can donate to the lifeboat fund, or become a member of the crew.</p><p><a href="https://lifeboats.example/donate">Lifeboat fund</a></p></div>';
    const report =
      '<p>Readers gave the paper a third of its income, and its journalism was supported by members. <a href="/data">The figures</a> were published in May.</p>';
    expect(cleaned(STORY + help + STORY).taken).toEqual([]);
    expect(cleaned(STORY + report + STORY).taken).toEqual([]);
  });

  test('people in a story may ask', () => {
    const told =
      '<p>“Support our journalism,” the sheet began. “Your contribution supports the bell.” Nobody laughed when it was read out in the school.</p>';
    const quoted = '<blockquote><p>We cannot do without you.</p></blockquote>';
    expect(cleaned(STORY + told + STORY).taken).toEqual([]);
    expect(cleaned(STORY + quoted).taken).toEqual([]);
  });

  test.each([
    [
      'en',
      'Donate now, the button said. It was red.',
      'Support independent journalism, a banner reads.',
    ],
    [
      'de',
      'Jetzt spenden, stand auf dem Knopf.',
      'Unterstützen Sie unabhängigen Journalismus, liest man dort.',
    ],
    ['fr', 'Faites un don, disait le bouton.', '« Soutenez une presse libre », lit-on encore.'],
    ['hi', 'अभी दान करें, बटन पर लिखा था।', 'स्वतंत्र पत्रकारिता का समर्थन करें, बैनर आज भी यही कहता है।'],
    [
      'ja',
      '今すぐ寄付する、とボタンには書かれていた。',
      '独立したジャーナリズムを支援してください、と横断幕には書かれている。',
    ],
    ['ar', 'تبرع الآن، هكذا كتب على الزر.', 'ادعموا الصحافة المستقلة، ما زالت اللافتة تقول.'],
    [
      'ru',
      '«Поддержать редакцию», было написано на кнопке.',
      'Поддержите независимую журналистику, до сих пор написано на растяжке.',
    ],
  ])('%s: a story about appeals tells of them in sentences', (lang, ...told) => {
    const lines = told.map((line) => `<p>${line}</p>`).join('');
    expect(cleaned(STORY + lines + STORY, { lang }).taken).toEqual([]);
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
