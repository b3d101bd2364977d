import { endsSentence } from '../article/sentence-end';
import { isNamed, linkDensity, textOf, type Block } from '../article/survey';
import { hasAncestorIn, isPart, outermost } from './cover';
import type { ClutterKind, Scene } from './kind';
import { wordsOf } from './characters';
import { oncePerSurvey } from './once';
import { isHeld, isTold, linesUpTo } from './lines';
import { fold, type PhraseBook } from './phrase-book';

const NETWORKS = new Set(
  (
    'facebook fb twitter tweet x instagram youtube whatsapp telegram linkedin pinterest reddit ' +
    'tumblr flipboard messenger viber line kakao kakaotalk kakaostory naver band weibo wechat qq vk ' +
    'vkontakte ok odnoklassniki xing threads bluesky mastodon tiktok snapchat pocket hatena ' +
    'hatebu feedly sharethis addthis addtoany email mail e-mail print sms rss skype buffer'
  ).split(' '),
);
/** How words begin that name a network, whatever their ending: “auf Facebook”, “Facebooku”. */
const PLACES =
  'facebook whatsapp twitter instagram telegram youtube linkedin pinterest reddit tiktok google bluesky mastodon flipboard вконтакте фейсбук телеграм одноклассник гугл फेसबुक व्हाट्सएप व्हाट्सऐप वॉट्सऐप ट्विटर टेलीग्राम इंस्टाग्राम यूट्यूब गूगल فيسبوك واتساب تويتر تلغرام تيليغرام انستغرام إنستغرام يوتيوب جوجل غوغل فیسبوک واتساپ توییتر تلگرام اینستاگرام گوگل פייסבוק וואטסאפ טוויטר טלגרם גוגל בפייסבוק בוואטסאפ בטוויטר בטלגרם בגוגל গুগল ফেসবুক হোয়াটসঅ্যাপ பேஸ்புக் வாட்ஸ்அப் 페이스북 트위터 카카오톡 네이버 텔레그램 인스타그램 유튜브 구글'.split(
    ' ',
  );
/** In scripts without spaces. */
const UNSPACED_PLACE =
  /フェイスブック|ツイッター|インスタグラム|グーグル|微博|微信|谷歌|脸书|臉書|推特|เฟซบุ๊ก|เฟสบุ๊ก|ทวิตเตอร์|กูเกิล|(?:facebook|twitter|line|google|instagram|youtube)(?=[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}\p{sc=Thai}])/u;
const SHARE_WORDS = new Set(
  'share sharing shares follow following button buttons icon icons logo tweet teilen partager compartir'.split(
    ' ',
  ),
);
/** Addresses that only a share button opens; from the networks' own documentation. */
const SHARE_ADDRESS =
  /(facebook\.com\/(sharer|share\.php|dialog\/(share|send|feed))|(twitter|x)\.com\/(intent\/|share\b|home\?status)|linkedin\.com\/(shareArticle|sharing|cws\/share)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/submit|(wa\.me\/?\?|(api|web)\.whatsapp\.com\/send|^whatsapp:)|(t\.me|telegram\.me)\/share|^(tg|fb-messenger|viber|line|kakaolink):|social-plugins\.line\.me|line\.me\/R\/|bsky\.app\/intent|threads\.(net|com)\/intent|tumblr\.com\/(share|widgets\/share)|getpocket\.com\/(save|edit)|flipboard\.com\/bookmarklet|vk\.com\/share|connect\.ok\.ru|b\.hatena\.ne\.jp\/(entry|add)|share\.naver\.com|story\.kakao\.com\/share|service\.weibo\.com\/share|xing\.com\/(spi\/shares|social\/share)|^mailto:\?|^sms:)/i;
const SHARE_TOKENS = new Set(
  (
    'share shares sharing sharer sharebar sharebox sharetools sharethis addthis addtoany a2a ' +
    'sharedaddy social socials socialmedia socialbar socialshare followus sharebuttons ssba'
  ).split(' '),
);
/** An entry of a list or table may be the story's own. */
const LISTED = new Set(['li', 'td', 'th', 'dt', 'dd']);
const ROW_LENGTH = 160;
const LABEL_LENGTH = 60;
const LINE_LENGTH = 120;

/** What a button or picture is called: by its label, its picture's, its title or its own words. */
function nameOf(block: Block): string {
  const { element } = block;
  const own = element.getAttribute('aria-label') ?? element.getAttribute('alt');
  const shown = own?.trim() || textOf(block);
  if (shown) return shown;
  const inside = block.images > 0 ? element.querySelector('img[alt]')?.getAttribute('alt') : null;
  return inside?.trim() || element.getAttribute('title')?.trim() || '';
}

const opensShare = (block: Block): boolean => {
  const { element } = block;
  return SHARE_ADDRESS.test(element.getAttribute('href') ?? '');
};

/** Whether a folded text names a network, and not only a way of sending or printing. */
function namesPlace(folded: string, words = wordsOf(folded)): boolean {
  const isPlace = (word: string): boolean => PLACES.some((place) => word.startsWith(place));
  return words.some(isPlace) || UNSPACED_PLACE.test(folded);
}

type Naming = 'sharing' | 'network' | 'none';

/** Whether it is named after a network, and after sharing, such as "twitter-white sharing button". */
function readName(name: string, phrases: PhraseBook): Naming {
  if (name === '' || name.length > LABEL_LENGTH) return 'none';
  const folded = fold(name);
  const words = wordsOf(folded);
  if (namesPlace(folded, words) && phrases.says('shareLabels', name)) return 'sharing';
  if (!words.some((word) => NETWORKS.has(word))) return 'none';
  if (words.some((word) => SHARE_WORDS.has(word))) return 'sharing';
  const isName = words.some((word) => NETWORKS.has(word) && word !== 'line' && word !== 'x');
  return words.length <= 2 && isName ? 'network' : 'none';
}

const isActive = ({ tag, element }: Block): boolean =>
  tag === 'a' || tag === 'button' || element.getAttribute('role') === 'button';

/** Lines that hold prose. */
const sentencesOf = oncePerSurvey(({ survey }) => {
  const lines = survey.blocks.filter((block) => block.block && block.prose > 0);
  return new Set(lines.filter(({ children }) => children.every((child) => !child.block)));
});

/** Whether it stands among the words of a paragraph. */
function isInSentence(block: Block, scene: Scene): boolean {
  if (block.block) return false;
  let up = block.parent;
  while (up && !up.block) up = up.parent;
  return up !== undefined && sentencesOf(scene).has(up);
}

const isSharePicture = ({ element }: Block, { phrases }: Scene): boolean =>
  ['alt', 'title'].some(
    (name) => readName(element.getAttribute(name) ?? '', phrases) === 'sharing',
  );

/** An item is sure by itself, wherever it stands outside a sentence; company counts beside others. */
function readButton(block: Block, scene: Scene): 'item' | 'company' | 'none' {
  const name = readName(nameOf(block), scene.phrases);
  const isItem = name === 'sharing' || opensShare(block);
  if (isItem && !isInSentence(block, scene)) return 'item';
  return name === 'network' ? 'company' : 'none';
}

function readPart(block: Block, scene: Scene): 'item' | 'company' | 'none' {
  if (block.tag === 'img') return isSharePicture(block, scene) ? 'item' : 'none';
  const button = isActive(block) ? readButton(block, scene) : 'none';
  if (button !== 'none' || block.length === 0) return button;
  return scene.phrases.is('shareLabels', textOf(block)) ? 'company' : 'none';
}

/** How many of the given ones each block holds, or is; those inside one another count once. */
function countIn(blocks: ReadonlySet<Block>, given: ReadonlySet<Block>): Map<Block, number> {
  const counts = new Map<Block, number>();
  for (const one of given) {
    if (hasAncestorIn(one, given)) continue;
    for (let up: Block | undefined = one; up; up = up.parent) {
      if (blocks.has(up)) counts.set(up, (counts.get(up) ?? 0) + 1);
    }
  }
  return counts;
}

function* findItems(scene: Scene): Generator<Block> {
  const items = new Set<Block>();
  const company = new Set<Block>();
  for (const block of scene.survey.blocks) {
    if (block.length > LABEL_LENGTH || !isPart(block)) continue;
    const part = readPart(block, scene);
    if (part === 'item') items.add(block);
    if (part === 'company') company.add(block);
  }
  const found = outermost([...items, ...company]);
  const sure = countIn(found, items);
  const likely = countIn(found, company);
  for (const block of found) {
    if (sure.has(block) || ((likely.get(block) ?? 0) > 1 && !isInSentence(block, scene)))
      yield block;
  }
}

function* findLabels(scene: Scene): Generator<Block> {
  for (const block of scene.survey.blocks) {
    if (block.length === 0 || block.length > LABEL_LENGTH || !isPart(block)) continue;
    const standsAlone = block.block && !LISTED.has(block.tag);
    if (!scene.phrases.is('shareLabels', textOf(block))) continue;
    if ((standsAlone || isActive(block)) && !isInSentence(block, scene)) yield block;
  }
}

const UNSPACED = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}\p{sc=Thai}]/u;
/** One word of a script without capitals is a verb in its form of asking, not a noun. */
const CASELESS = /\p{Lo}/u;

/** Whether a line asks for it: the phrase begins it, or, as verbs do in many languages, ends it. */
function callsToFollow(text: string, phrases: PhraseBook): boolean {
  if (phrases.starts('shareLabels', text)) return true;
  if (endsSentence(text)) return false;
  if (UNSPACED.test(text)) return phrases.says('shareLabels', text);
  const words = text.split(/\s+/);
  if (namesPlace(fold(words.at(-1) ?? '')) && phrases.says('shareLabels', text)) return true;
  return (CASELESS.test(text) ? [1, 2, 3, 4] : [2, 3, 4]).some((count) =>
    phrases.is('shareLabels', words.slice(-count).join(' ')),
  );
}

/** A line that sends readers to a network: "Follow us on Google News". */
function* findLines(scene: Scene): Generator<Block> {
  for (const line of linesUpTo(LINE_LENGTH, scene)) {
    if (line.prose > 0 || LISTED.has(line.tag) || isHeld(line) || isTold(line, scene)) continue;
    const text = textOf(line);
    if (namesPlace(fold(text)) && callsToFollow(text, scene.phrases)) yield line;
  }
}

function* findTokens(scene: Scene): Generator<Block> {
  for (const block of scene.survey.blocks) {
    if (!isPart(block) || block.prose > 0 || block.length > ROW_LENGTH || !block.block) continue;
    const acts =
      block.links + block.controls > 0 && (linkDensity(block) > 0.5 || block.length < LABEL_LENGTH);
    if (acts && isNamed(block, SHARE_TOKENS)) yield block;
  }
}

/** Buttons that share the page or follow its publisher. */
export const share: ClutterKind = {
  id: 'share',
  rules: [
    {
      id: 'share-items',
      reason: 'Buttons that share this page or follow the site elsewhere',
      find: findItems,
    },
    {
      id: 'share-container',
      reason: 'A part of the page that its makers marked as share or social buttons',
      find: findTokens,
    },
    {
      id: 'share-label',
      reason: 'A label of share or follow buttons',
      find: findLabels,
    },
    {
      id: 'share-line',
      reason: 'A line that sends readers to the publisher’s account elsewhere',
      isLate: true,
      find: findLines,
    },
  ],
  count: (block) => Math.max(1, block.links + block.controls || block.images),
};
