import { describe as group, expect, test } from 'vitest';
import { resolve } from './resolve';
import { read, seen, selectorsOf } from './test-pages';

/** A page with marks around the highlighted words, and what it has become; no marks: they are gone. */
interface Case {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const P = (...texts: string[]) => texts.map((t) => `<p>${t}</p>`).join('\n');
const LI = (...texts: string[]) => `<ul>${texts.map((t) => `<li>${t}</li>`).join('\n')}</ul>`;
const A = 'The harbour was closed on Monday because of the storm that came in from the west.';
const B = 'Fishermen tied up their boats with double ropes and went home before noon.';
const C = 'By evening the wind had dropped, and the first ferries were running again.';
const D = 'The mayor thanked the volunteers who had spent the night on the breakwater.';
const E = 'Insurance companies expect claims of several million for roofs and cars.';
const F = 'Schools stay closed until Wednesday, when the power lines are to be repaired.';
const FORMULA = 'We will keep you posted as soon as there is more to say.';
const REFRAIN = 'And the sea came in, and the sea went out,<br>and nobody counted the waves.';
const live = (...n: (readonly [string, string, boolean?])[]) =>
  n
    .map(
      ([time, text, mark]) =>
        `<h3>${time}</h3><p>${text}</p><p>${mark === undefined ? FORMULA : mark ? `⟦${FORMULA}⟧` : ''}</p>`,
    )
    .join('\n');
const tag = (t: string) => `⟦${t}⟧`;
const table = (...rows: string[][]) =>
  `<table>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>`;
const poem = (...stanzas: string[]) => stanzas.map((s) => `<p>${s}</p>`).join('\n');
const S1 = 'My father built a boat of pine<br>and painted it in red and white.';
const S2 = 'My mother hung the nets to dry<br>and lit a lantern every night.';
const S3 = 'My brother sailed beyond the cape<br>and wrote us letters, one a year.';

const CASES: readonly Case[] = [
  {
    name: 'second of two same list items, first goes',
    before: `${P(A)}${LI('Milk and bread', 'Eggs', tag('Milk and bread'), 'Butter')}${P(B)}`,
    after: `${P(A)}${LI('Eggs', tag('Milk and bread'), 'Butter')}${P(B)}`,
  },
  {
    name: 'second of two same list items goes',
    before: `${P(A)}${LI('Milk and bread', 'Eggs', tag('Milk and bread'), 'Butter')}${P(B)}`,
    after: `${P(A)}${LI('Milk and bread', 'Eggs', 'Butter')}${P(B)}`,
  },
  {
    name: 'adjacent same list items, one goes',
    before: `${P(A)}${LI('Eggs', tag('Milk and bread'), 'Milk and bread', 'Butter')}${P(B)}`,
    after: `${P(A)}${LI('Eggs', 'Milk and bread', 'Butter')}${P(B)}`,
  },
  {
    name: 'same list items in two lists, one list goes',
    before: `${P(A)}${LI('Eggs', tag('Milk and bread'), 'Butter')}${P(B)}${LI('Eggs', 'Milk and bread', 'Butter')}${P(C)}`,
    after: `${P(A)}${P(B)}${LI('Eggs', 'Milk and bread', 'Butter')}${P(C)}`,
  },
  {
    name: 'table cell among same ones, row goes',
    before: `${P(A)}${table(['Hall A', '12 points', 'won'], ['Hall B', tag('12 points'), 'lost'], ['Hall C', '12 points', 'won'])}${P(B)}`,
    after: `${P(A)}${table(['Hall A', '12 points', 'won'], ['Hall C', '12 points', 'won'])}${P(B)}`,
  },
  {
    name: 'table cell among same ones, other row goes',
    before: `${P(A)}${table(['Hall A', '12 points', 'won'], ['Hall B', tag('12 points'), 'lost'], ['Hall C', '12 points', 'won'])}${P(B)}`,
    after: `${P(A)}${table(['Hall B', tag('12 points'), 'lost'], ['Hall C', '12 points', 'won'])}${P(B)}`,
  },
  {
    name: 'live blog: entry comes on top',
    before: live(['10:00', A, true], ['9:30', B], ['9:00', C]),
    after: live(['10:30', D], ['10:00', A, true], ['9:30', B], ['9:00', C]),
  },
  {
    name: 'live blog: middle entry goes',
    before: live(['10:30', D], ['10:00', A, true], ['9:30', B], ['9:00', C]),
    after: live(['10:30', D], ['9:30', B], ['9:00', C]),
  },
  {
    name: 'live blog: formula alone goes',
    before: live(['10:30', D], ['10:00', A, true], ['9:30', B], ['9:00', C]),
    after: live(['10:30', D], ['10:00', A, false], ['9:30', B], ['9:00', C]),
  },
  {
    name: 'live blog: same entry posted twice, marked one goes',
    before: live(
      ['10:30', D],
      ['10:00', A, true],
      ['9:30', B],
      ['9:00', E],
      ['8:30', F],
      ['8:00', A],
      ['7:30', C],
    ),
    after: live(['10:30', D], ['9:30', B], ['9:00', E], ['8:30', F], ['8:00', A], ['7:30', C]),
  },
  {
    name: 'refrain: second one of three, entries before come',
    before: poem(S1, REFRAIN, S2, tag(REFRAIN), S3, REFRAIN),
    after: poem(
      'A new stanza stands before it all<br>and says a word or two.',
      REFRAIN,
      S1,
      REFRAIN,
      S2,
      tag(REFRAIN),
      S3,
      REFRAIN,
    ),
  },
  {
    name: 'refrain: it goes',
    before: poem(S1, REFRAIN, S2, tag(REFRAIN), S3, REFRAIN),
    after: poem(S1, REFRAIN, S2, S3, REFRAIN),
  },
  {
    name: 'refrain: it and its stanza go',
    before: poem(S1, REFRAIN, S2, tag(REFRAIN), S3, REFRAIN),
    after: poem(S1, REFRAIN, S3, REFRAIN),
  },
  {
    name: 'pull quote duplicate, sentence deleted',
    before: `${P(A, B)}<blockquote>${C}</blockquote>${P(D, `${E} ${tag(C)} ${F}`)}`,
    after: `${P(A, B)}<blockquote>${C}</blockquote>${P(D, `${E} ${F}`)}`,
  },
  {
    name: 'pull quote goes, sentence stays',
    before: `${P(A, B)}<blockquote>${C}</blockquote>${P(D, `${E} ${tag(C)} ${F}`)}`,
    after: `${P(A, B)}${P(D, `${E} ${tag(C)} ${F}`)}`,
  },
  {
    name: 'pull quote highlighted goes',
    before: `${P(A, B)}<blockquote>${tag(C)}</blockquote>${P(D, `${E} ${C} ${F}`)}`,
    after: `${P(A, B)}${P(D, `${E} ${C} ${F}`)}`,
  },
  {
    name: 'pull quote highlighted stays, sentence edited',
    before: `${P(A, B)}<blockquote>${tag(C)}</blockquote>${P(D, `${E} ${C} ${F}`)}`,
    after: `${P(A, B)}<blockquote>${tag(C)}</blockquote>${P(D, `${E} ${F}`)}`,
  },
  {
    name: 'headline equal to first sentence, headline changed',
    before: `<h1>${A}</h1>${P(`${tag(A)} ${B}`, C, D)}`,
    after: `<h1>Storm shuts harbour</h1>${P(`${tag(A)} ${B}`, C, D)}`,
  },
  {
    name: 'headline equal to first sentence, sentence goes',
    before: `<h1>${A}</h1>${P(`${tag(A)} ${B}`, C, D)}`,
    after: `<h1>${A}</h1>${P(B, C, D)}`,
  },
  {
    name: 'headline highlighted, changed',
    before: `<h1>${tag(A)}</h1>${P(`${A} ${B}`, C, D)}`,
    after: `<h1>Storm shuts port</h1>${P(`${A} ${B}`, C, D)}`,
  },
  {
    name: 'equal blocks, highlighted goes',
    before: P(A, tag(B), C, D, E, B, F),
    after: P(A, C, D, E, B, F),
  },
  {
    name: 'equal blocks, other goes',
    before: P(A, tag(B), C, D, E, B, F),
    after: P(A, tag(B), C, D, E, F),
  },
  {
    name: 'equal blocks next to each other, one goes',
    before: P(A, C, tag(B), B, D, E, F),
    after: P(A, C, B, D, E, F),
  },
  {
    name: 'equal blocks, part of one highlighted, it goes',
    before: P(
      A,
      `${B} ${tag('Nobody was surprised by it at all.')}`,
      C,
      D,
      E,
      `${B} Nobody was surprised by it at all.`,
      F,
    ),
    after: P(A, C, D, E, `${B} Nobody was surprised by it at all.`, F),
  },
  {
    name: 'list item moved whole',
    before: `${P(A)}${LI('Two boats sank in the inner harbour', tag('Four roofs came down in the old town'), 'The lighthouse lost its lamp')}${P(B, C)}`,
    after: `${P(A)}${LI('Two boats sank in the inner harbour', 'The lighthouse lost its lamp', tag('Four roofs came down in the old town'))}${P(B, C)}`,
  },
  {
    name: 'heading moved with its paragraph',
    before: `${P(A, B)}<h2>${tag('What the insurers expect')}</h2>${P(E, D)}<h2>And the schools</h2>${P(F, C)}`,
    after: `${P(A, B)}<h2>And the schools</h2>${P(F, C)}<h2>${tag('What the insurers expect')}</h2>${P(E, D)}`,
  },
  {
    name: 'Arabic diacritics go',
    before: P(
      'بقيت مصابيح الشوارع مطفأة.',
      `قال: ${tag('لَمْ يُكْسَرْ شَيْءٌ وَلَمْ يُصَبْ أَحَدٌ')} في تلك الليلة.`,
      'وفي أكتوبر سيصوت السكان.',
    ),
    after: P(
      'بقيت مصابيح الشوارع مطفأة.',
      `قال: ${tag('لم يكسر شيء ولم يصب أحد')} في تلك الليلة.`,
      'وفي أكتوبر سيصوت السكان.',
    ),
  },
  {
    name: 'Hebrew niqqud NFD',
    before: P(
      'הרחובות היו חשוכים כל הלילה בעיר.',
      `אמרה: ${tag('בְּרֵאשִׁית הָיָה הַחֹשֶׁךְ')} והלכה.`,
      'באוקטובר יצביעו התושבים.',
    ),
    after: P(
      'הרחובות היו חשוכים כל הלילה בעיר.',
      `אמרה: ${tag('בְּרֵאשִׁית הָיָה הַחֹשֶׁךְ'.normalize('NFD'))} והלכה.`,
      'באוקטובר יצביעו התושבים.',
    ),
  },
  {
    name: 'Japanese katakana half width, edited',
    before: P(
      '台風が西から来た。',
      `${tag('港は月曜日に閉鎖され、漁師たちは正午前に家へ帰った')}という。`,
      '市長は感謝した。',
    ),
    after: P(
      '台風が西から来た。',
      `${tag('港は火曜日に閉鎖され、漁師たちは正午前に家へ帰った')}という。`,
      '市長は感謝した。',
    ),
  },
  {
    name: 'Japanese same sentence deleted, similar',
    before: P(
      '台風が西から来た。',
      `${tag('港は月曜日に閉鎖された。')}市民は驚いた。`,
      '市長は感謝した。',
    ),
    after: P('台風が西から来た。', `市民は驚いた。`, '市長は感謝した。港は水曜日に閉鎖された。'),
  },
  {
    name: 'emoji zwj family, other family there and it goes',
    before: P(A, `Here they are: ${tag('👨‍👩‍👧‍👦')} all four.`, B),
    after: P(A, `Here they are: all four.`, `${B} 👨‍👩‍👧‍👦`),
  },
  {
    name: 'word split by markup',
    before: P(A, B.replace('double', tag('double')), C),
    after: P(A, B.replace('double', '⟦<b>d</b>ou<i>ble</i>⟧'), C),
  },
  {
    name: 'word with soft hyphens and nbsp',
    before: P(A, B.replace('double ropes', tag('double ropes')), C),
    after: P(A, B.replace('double ropes', '⟦dou\u00adble\u00a0ro\u00adpes⟧'), C),
  },
  {
    name: 'whole page',
    before: P(`⟦${A}`, B, C, D, `${E}⟧`),
    after: P(`⟦${A}`, B, 'A new one comes in here.', C, D, `${E}⟧`),
  },
  {
    name: 'one word, twice in one sentence, first goes',
    before: P(A, `The ${tag('ropes')} and the ropes held.`, C),
    after: P(A, `The masts and the ropes held.`, C),
  },
  {
    name: 'teaser copy, sentence edited',
    before: P(A, `${B} ${tag(C)}`, D, E),
    after: `${P(A, `${B} ${tag(C.replace('evening', 'nightfall'))}`, D, E)}<section><h2>Related</h2><p><a href="/x">${C}</a></p></section>`,
  },
  {
    name: 'teaser copy in plain div, paragraph rewritten',
    before: P(A, tag(C), D, E),
    after: `${P(A, 'Late at night the boats came back to port one by one.', D, E)}<div><div>${C}</div></div>`,
  },
  {
    name: 'block moved and copy',
    before: P(A, tag(C), D, E, F),
    after: `${P(A, D, E, tag(C), F)}<aside><p>${C}</p></aside>`,
  },
  {
    name: 'correction repeats the deleted sentence',
    before: P(A, `${B} ${tag(C)}`, D, E),
    after: P(A, B, D, E, `Correction: An earlier version said: ${C} That was wrong.`),
  },
  {
    name: 'correction repeats, sentence replaced by another',
    before: P(A, `${B} ${tag(C)} ${F}`, D, E),
    after: P(
      A,
      `${B} The ferries did not run until Thursday. ${F}`,
      D,
      E,
      `Correction: An earlier version said “${C}”`,
    ),
  },
  {
    name: 'negated',
    before: P(A, `${B} ${tag('The tax cut passed.')} ${F}`, D, E),
    after: P(A, `${B} The tax hut burned. ${F}`, D, E),
  },
  {
    name: 'ordinal: caption equals sentence, caption first comes',
    before: P(A, B, tag(C), D),
    after: `<figure><img alt=""><figcaption>${C}</figcaption></figure>${P(A, B, tag(C), D)}`,
  },
  {
    name: 'caption highlighted goes, sentence equals',
    before: `<figure><img alt=""><figcaption>${tag(C)}</figcaption></figure>${P(A, B, C, D)}`,
    after: P(A, B, C, D),
  },
];

group('words that stand more than once, and what pages do with them', () => {
  test.each(CASES)('$name', ({ before, after }) => {
    const { root, range } = read(after);
    const resolution = resolve(selectorsOf(before), root);
    const where = resolution.ok ? seen(resolution.range, root) : `orphan ${resolution.reason}`;
    if (range) expect(where).toBe(seen(range, root));
    else expect(where.split(' ')[0]).toBe('orphan');
  });
});
