import { expect, test } from 'vitest';
import { detect } from './detect';

interface Language {
  readonly tag: string;
  readonly sentences: readonly string[];
  readonly titles: readonly string[];
  readonly label: string;
  readonly date: string;
}

const LANGUAGES: readonly Language[] = [
  {
    tag: 'en',
    sentences: [
      'The harbour master counted the boats twice that evening, since one of them was missing.',
      'Nobody on the island had seen it leave, and the log of the lock showed nothing at all.',
    ],
    titles: ['A boat is missing from the old harbour', 'Bridge at Holm closes for nine weeks'],
    label: 'Read more',
    date: '2 March 2026',
  },
  {
    tag: 'de',
    sentences: [
      'Der Hafenmeister zählte die Boote an jenem Abend zweimal, denn eines von ihnen fehlte.',
      'Niemand auf der Insel hatte es auslaufen sehen, und das Buch der Schleuse war leer.',
    ],
    titles: ['Im alten Hafen fehlt seit gestern ein Boot', 'Brücke bei Holm neun Wochen gesperrt'],
    label: 'Mehr lesen',
    date: '2. März 2026',
  },
  {
    tag: 'hi',
    sentences: [
      'उस शाम बंदरगाह के अधिकारी ने नावों को दो बार गिना, क्योंकि पहली गिनती में एक नाव कम थी।',
      'द्वीप पर किसी ने उसे जाते हुए नहीं देखा था और रजिस्टर में भी कुछ नहीं लिखा था।',
    ],
    titles: ['पुराने बंदरगाह से एक नाव गायब है', 'होल्म का पुल नौ सप्ताह बंद रहेगा'],
    label: 'और पढ़ें',
    date: '2 मार्च 2026',
  },
  {
    tag: 'ja',
    sentences: [
      'その夜、港長は船を二度数えた。一度目の数が一つ足りなかったからで、彼はそれを信じなかった。',
      '島の誰も船が出るのを見ておらず、水門の記録にも何ひとつ書かれていなかったという。',
    ],
    titles: ['島の古い港から船が一隻消えた', '橋の改修で九週間の通行止めに'],
    label: '続きを読む',
    date: '2026年3月2日',
  },
  {
    tag: 'ar',
    sentences: [
      'عدّ مدير الميناء القوارب مرتين في ذلك المساء لأن العدد الأول كان ناقصا واحدا ولم يصدق ذلك.',
      'لم ير أحد في الجزيرة القارب وهو يغادر، ولم يكن في سجل البوابة أي شيء على الإطلاق.',
    ],
    titles: ['قارب مفقود من ميناء الجزيرة القديم', 'إغلاق الجسر القديم تسعة أسابيع'],
    label: 'اقرأ المزيد',
    date: '2 مارس 2026',
  },
  {
    tag: 'zh',
    sentences: [
      '那天晚上港务长把船数了两遍,因为第一遍少了一艘,他不愿意相信自己数出来的数字是真的。',
      '岛上没有人看见那艘船离开,水闸的记录本上也什么都没有写,事情就这样成了一个谜。',
    ],
    titles: ['岛上的老港口昨夜少了一艘船', '老桥因维修将要封闭九个星期'],
    label: '阅读更多',
    date: '2026年3月2日',
  },
  {
    tag: 'ru',
    sentences: [
      'В тот вечер начальник порта дважды пересчитал лодки, потому что одной из них не хватало.',
      'Никто на острове не видел, как она ушла, и в журнале шлюза не было ни одной записи.',
    ],
    titles: ['Из старой гавани пропала лодка', 'Мост закрыли на девять недель'],
    label: 'Читать далее',
    date: '2 марта 2026',
  },
  {
    tag: 'es',
    sentences: [
      'El jefe del puerto contó los barcos dos veces aquella tarde, porque faltaba uno de ellos.',
      'Nadie en la isla lo había visto salir, y en el registro de la esclusa no constaba nada.',
    ],
    titles: ['Falta un barco en el viejo puerto', 'Cierran el puente nueve semanas'],
    label: 'Leer más',
    date: '2 de marzo de 2026',
  },
];

const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const pick = (list: readonly string[], i: number): string => list[i % list.length] ?? '';
const title = ({ titles }: Language, i: number): string => `${pick(titles, i)} ${i + 1}`;
const said = ({ sentences }: Language, i: number): string => pick(sentences, i);
const linked = (language: Language, i: number): string =>
  `<a href="/n/${i}">${title(language, i)}</a>`;
const prose = (language: Language, count: number, length = 3): string =>
  times(count, (i) => `<p>${times(length, (j) => `${said(language, i + j)} `)}</p>`);
const menu = ({ label }: Language): string =>
  `<nav>${times(8, (i) => `<a href="/s${i}">${label}</a> `)}</nav>`;
const frame = (language: Language, main: string): string =>
  `<header>${menu(language)}</header>${main}<footer>${menu(language)}</footer>`;

type Make = (language: Language) => string;

const NO_STORIES: Record<string, Make> = {
  'a search, titles and lines apart by breaks': (l) =>
    `<main><h1>${l.label}</h1><form><input type="search"></form><ol>${times(
      10,
      (i) => `<li>${linked(l, i)}<br>${said(l, i)} <small>${l.date}</small></li>`,
    )}</ol><a href="?p=2">2</a></main>`,
  'a section of cards': (l) =>
    `<main><h1>${l.label}</h1><div>${times(
      14,
      (i) => `<div><img src="${i}.jpg"><h3>${linked(l, i)}</h3><p>${said(l, i)}</p>
        <time>${l.date}</time></div>`,
    )}</div></main>`,
  'a front page in rows, with a lead story': (l) =>
    `<main><section><h2>${linked(l, 0)}</h2><p>${said(l, 0)} ${said(l, 1)}</p></section>${times(
      5,
      (row) =>
        `<div>${times(
          3,
          (i) => `<article><h3>${linked(l, row * 3 + i)}</h3>
        <p>${said(l, i)}</p></article>`,
        )}</div>`,
    )}</main>`,
  'a topic, headings and paragraphs side by side': (l) =>
    `<main><h1>${l.label}</h1>${times(9, (i) => `<h2>${linked(l, i)}</h2><p>${said(l, i)}</p>`)}</main>`,
  'a section with a description': (l) =>
    `<main><h1>${l.label}</h1><p>${said(l, 0)}</p><ul>${times(
      12,
      (i) => `<li><span>${l.date}</span> <div>${linked(l, i)}</div><div>${said(l, i)}
        ${said(l, i + 1)}</div></li>`,
    )}</ul></main>`,
  'a video with others below': (l) =>
    `<main><video src="v.mp4"></video><h1>${title(l, 0)}</h1><p>${said(l, 0)}</p><div>${times(
      10,
      (i) => `<div>${linked(l, i)}<p>${said(l, i)}</p></div>`,
    )}</div></main>`,
  'a list of goods': (l) =>
    `<main><h1>${l.label}</h1>${times(
      12,
      (i) => `<div class="product"><h2>${linked(l, i)}</h2><p>${said(l, i)}</p><b>€ 49</b></div>`,
    )}</main>`,
  'a log-in': (l) =>
    `<main><h1>${l.label}</h1><form><input name="u"><input type="password"></form></main>`,
};

const story: Make = (l) => `<h1>${title(l, 0)}</h1><time>${l.date}</time>`;
const STORIES: Record<string, Make> = {
  'a story above many cards': (l) =>
    `<main>${story(l)}${prose(l, 7)}<div>${times(
      16,
      (i) => `<div><h3>${linked(l, i)}</h3><p>${said(l, i)}</p></div>`,
    )}</div></main>`,
  'numbered parts': (l) =>
    `<main>${story(l)}${prose(l, 2)}${times(6, (i) => `<h2>${i + 1}. ${title(l, i)}</h2>${prose(l, 2)}`)}</main>`,
  'entries with their times': (l) =>
    `<main>${story(l)}${prose(l, 1)}${times(
      9,
      (i) => `<article><time>1${i}:30</time><h2>${title(l, i)}</h2>${prose(l, 2)}</article>`,
    )}</main>`,
  'entries with links to their places': (l) =>
    `<main>${story(l)}${prose(l, 2)}${times(
      9,
      (i) => `<article><time>1${i}:30</time><h2><a href="/live#p${i}">${title(l, i)}</a></h2>
        ${prose(l, 1, 2)}</article>`,
    )}</main>`,
  'links with prose about each': (l) =>
    `<main>${story(l)}${prose(l, 3)}${times(6, (i) => `<h2>${linked(l, i)}</h2>${prose(l, 3)}`)}</main>`,
  'questions and answers': (l) =>
    `<main>${story(l)}${prose(l, 1)}${times(8, (i) => `<p><b>${title(l, i)}?</b></p>${prose(l, 1)}`)}</main>`,
  'steps of a recipe': (l) =>
    `<main>${story(l)}${prose(l, 3)}<ul>${times(8, (i) => `<li>${i + 1} g ${l.label}</li>`)}</ul>
      <ol>${times(6, (i) => `<li>${said(l, i)} ${said(l, i + 1)}</li>`)}</ol></main>`,
  'a plain page': (l) => `${story(l)}${prose(l, 6)}`,
};
/* Too little for a page that declares nothing. */
const SHORT: Record<string, Make> = {
  'short news': (l) => `<main>${story(l)}${prose(l, 3, 2)}</main>`,
  'short news above many cards': (l) =>
    `<main>${story(l)}${prose(l, 3, 2)}<ul>${times(
      12,
      (i) => `<li>${linked(l, i)}<p>${said(l, i)}</p></li>`,
    )}</ul></main>`,
};

const LIST_HEAD = `<meta property="og:type" content="article"><script type="application/ld+json">
  {"@type":"ItemList","itemListElement":[${Array.from({ length: 8 }, (_, i) => `{"@type":"NewsArticle","headline":"${i}"}`).join()}]}</script>`;
const STORY_HEAD = `<meta property="og:type" content="article"><meta property="article:published_time"
  content="2026-03-02"><script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>`;
const NEUTRAL = 'http://127.0.0.1:8080/page.html';
const ADDRESSES = [NEUTRAL, 'https://lantern.example/world/harbour'];

/** Tags of the languages in which a page is taken for what it is not. */
function wrong(make: Make, isArticle: boolean, head: string, url: string): string[] {
  return LANGUAGES.filter((language) => {
    const html = `<html lang="${language.tag}"><head>${head}</head><body>${frame(language, make(language))}</body></html>`;
    const page = new DOMParser().parseFromString(html, 'text/html');
    return detect(page, url).isArticle !== isArticle;
  }).map(({ tag }) => tag);
}

const each = (kinds: Record<string, Make>) => test.each(Object.entries(kinds));

each(NO_STORIES)('%s is no article in any language, whatever it declares', (_, make) => {
  for (const url of ADDRESSES)
    for (const head of ['', LIST_HEAD, '<meta property="og:type" content="article">'])
      expect(wrong(make, false, head, url)).toEqual([]);
});

each(STORIES)('%s is an article in every language, even if nothing is declared', (_, make) => {
  for (const url of ADDRESSES)
    for (const head of ['', STORY_HEAD]) expect(wrong(make, true, head, url)).toEqual([]);
});

each(SHORT)('%s that says what it is, is an article in every language', (_, make) => {
  for (const url of ADDRESSES) expect(wrong(make, true, STORY_HEAD, url)).toEqual([]);
});
