import { isNamed, linkDensity, textOf, type Block } from '../article/survey';
import { hasAncestorIn, isPart, outermost } from './cover';
import type { ClutterKind, Scene } from './kind';
import { bareLabel } from './phrase-book';

const NETWORKS = new Set(
  (
    'facebook fb twitter tweet x instagram youtube whatsapp telegram linkedin pinterest reddit ' +
    'tumblr flipboard messenger viber line kakao kakaotalk kakaostory naver band weibo wechat qq vk ' +
    'vkontakte ok odnoklassniki xing threads bluesky mastodon tiktok snapchat pocket hatena ' +
    'hatebu feedly sharethis addthis addtoany email mail e-mail print sms rss skype buffer'
  ).split(' '),
);
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
const ROW_LENGTH = 160;
const LABEL_LENGTH = 60;

const wordsOf = (text: string): string[] => bareLabel(text).split(/[^\p{L}\p{N}\p{M}]+/u);

/** What a button or picture is called: by its label, its picture's, its title or its own words. */
function nameOf(block: Block): string {
  const { element } = block;
  const own = element.getAttribute('aria-label') ?? element.getAttribute('alt');
  const inside = element.querySelector('img[alt]')?.getAttribute('alt');
  return (
    own?.trim() || textOf(block) || inside?.trim() || element.getAttribute('title')?.trim() || ''
  );
}

const opensShare = (block: Block): boolean => {
  const { element } = block;
  return SHARE_ADDRESS.test(element.getAttribute('href') ?? '');
};

/** Named after a network and after sharing, such as "twitter-white sharing button". */
function namesSharing(name: string): boolean {
  if (name.length > LABEL_LENGTH) return false;
  const words = wordsOf(name);
  return words.some((word) => NETWORKS.has(word)) && words.some((word) => SHARE_WORDS.has(word));
}

const namesNetwork = (name: string): boolean => {
  const words = wordsOf(name);
  return (
    words.length <= 2 && words.some((word) => NETWORKS.has(word) && word !== 'line' && word !== 'x')
  );
};

const isActive = (block: Block): boolean =>
  block.tag === 'a' || block.tag === 'button' || block.element.getAttribute('role') === 'button';

/** Whether it stands among the words of a paragraph. */
function isInSentence(block: Block): boolean {
  if (block.block) return false;
  for (let up = block.parent; up; up = up.parent) {
    if (up.block) return up.prose > 0 && up.children.every((child) => !child.block);
  }
  return false;
}

function isSharePicture(block: Block): boolean {
  if (block.tag !== 'img') return false;
  const { element } = block;
  return (
    namesSharing(element.getAttribute('alt') ?? '') ||
    namesSharing(element.getAttribute('title') ?? '')
  );
}

/** Sure by itself, wherever it stands outside a sentence. */
function isShareItem(block: Block): boolean {
  if (isSharePicture(block)) return true;
  if (!isActive(block) || isInSentence(block)) return false;
  return opensShare(block) || namesSharing(nameOf(block));
}

/** Share items, and what counts as one only in their company. */
function shareRow(scene: Scene): { items: Set<Block>; company: Set<Block> } {
  const items = new Set<Block>();
  const company = new Set<Block>();
  for (const block of scene.survey.blocks) {
    if (block.length > LABEL_LENGTH || !isPart(block)) continue;
    if (isShareItem(block)) items.add(block);
    else if (isActive(block) && namesNetwork(nameOf(block))) company.add(block);
    else if (block.length > 0 && scene.phrases.is('shareLabels', textOf(block))) company.add(block);
  }
  return { items, company };
}

function holds(outer: Block, inner: ReadonlySet<Block>): number {
  let count = 0;
  for (const block of inner) {
    if (block === outer || outer.element.contains(block.element)) {
      if (!hasAncestorIn(block, inner)) count += 1;
    }
  }
  return count;
}

function* findItems(scene: Scene): Generator<Block> {
  const { items, company } = shareRow(scene);
  for (const block of outermost([...items, ...company])) {
    const sure = holds(block, items);
    if (sure > 0) yield block;
    else if (!isInSentence(block) && holds(block, company) > 1) yield block;
  }
}

function* findLabels(scene: Scene): Generator<Block> {
  for (const block of scene.survey.blocks) {
    if (block.length === 0 || block.length > LABEL_LENGTH || !isPart(block)) continue;
    const standsAlone = block.block && !['li', 'td', 'th', 'dt', 'dd'].includes(block.tag);
    if (!standsAlone && !isActive(block)) continue;
    if (isInSentence(block)) continue;
    if (scene.phrases.is('shareLabels', textOf(block))) yield block;
  }
}

function* findTokens(scene: Scene): Generator<Block> {
  for (const block of scene.survey.blocks) {
    if (!isPart(block) || block.prose > 0 || block.length > ROW_LENGTH || !block.block) continue;
    const named = isNamed(block, SHARE_TOKENS);
    const acts =
      block.links + block.controls > 0 && (linkDensity(block) > 0.5 || block.length < LABEL_LENGTH);
    if (named && acts) yield block;
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
  ],
  count: (block) => Math.max(1, block.links + block.controls || block.images),
};
