import { targetOf, type EmbedKind, type EmbedTarget } from './embed-providers';
import { EMBED_ATTRIBUTE } from '../sanitize';
import { each, type Work } from '../work';

/** Custom elements that become a player by script, and how the address is made of their id. */
const BY_ID: readonly (readonly [selector: string, attribute: string, address: string])[] = [
  ['lite-youtube', 'videoid', 'https://www.youtube.com/embed/'],
  ['amp-youtube', 'data-videoid', 'https://www.youtube.com/embed/'],
  ['amp-vimeo', 'data-videoid', 'https://player.vimeo.com/video/'],
  ['amp-twitter', 'data-tweetid', 'https://x.com/i/status/'],
  ['amp-instagram', 'data-shortcode', 'https://www.instagram.com/p/'],
  ['amp-facebook, .fb-post, .fb-video', 'data-href', ''],
];
/* One walk asks for the attributes, which few elements have. */
const PERHAPS_BY_ID = `:is(${BY_ID.map(([, attribute]) => `[${attribute}]`).join()})`;
const PLAYERS = 'iframe, amp-iframe, video, amp-video, audio, amp-audio';
/** All elements that are known by their name or class to be a player, a post or a frame. */
export const EMBEDS = [PLAYERS, ...BY_ID.map(([selector]) => selector)].join();
/** A post whose words the page itself holds; a script would draw it anew. */
const POSTS =
  '.twitter-tweet, .instagram-media, .tiktok-embed, .bluesky-embed, .mastodon-embed, .fb-post';
const POST_ADDRESS = ['cite', 'data-instgrm-permalink', 'data-embed-url', 'data-href'];
/** Names of frames that are not part of a story. */
const STRANGE =
  /(?:^|[^a-z])(?:ads?|advert\w*|adserver|sponsor\w*|newsletter|consent|captcha|recaptcha|comments?|disqus|login|signup|subscribe)(?:$|[^a-z])/i;
/** Says what it is, not what it shows. */
const NO_TITLE = /\b(?:player|iframe|embed(?:ded)?|frame)\b/i;
/** What an unknown frame stands beside where it is part of a story. */
const BESIDE = 'p, h2, h3, h4, ul, ol, blockquote, figure, figcaption';
/** Elements that are more than a box around one embed. */
const HOLDERS = 'body, main, article, section, figure, li, td, th, dd, blockquote';
/** Pixels. */
const SMALLEST = 10;

/** Puts a still with a link, named by its title, in the place of every player and frame. */
export function* replaceEmbeds(root: Element): Work<void> {
  for (const element of root.querySelectorAll(PERHAPS_BY_ID)) {
    const own = BY_ID.find(
      ([selector, id]) => element.hasAttribute(id) && element.matches(selector),
    );
    if (!own) continue;
    const [, attribute, address] = own;
    const href = `${address}${element.getAttribute(attribute) ?? ''}`;
    if (URL.canParse(href) && !element.textContent.trim()) {
      putStill(element, targetOf(new URL(href)));
    }
  }
  yield* each(root.querySelectorAll(PLAYERS), (player) => {
    const target = readPlayer(player);
    if (target) putStill(player, target);
    else player.remove();
  });
  for (const post of root.querySelectorAll(`blockquote:is(${POSTS})`)) markPost(post);
}

function sourceOf(player: Element): string {
  for (const element of [player, ...player.querySelectorAll(':scope > source')]) {
    const lazy = [...element.attributes].find(({ name }) => /^data-(?:[\w-]+-)?src$/.test(name));
    const address = [element.getAttribute('src'), lazy?.value].find((value) =>
      /^(?:https?:)?\/\/|^\//.test(value ?? ''),
    );
    if (address) return address;
  }
  return '';
}

function readPlayer(player: Element): EmbedTarget | undefined {
  const name = player.localName.replace('amp-', '');
  const source = sourceOf(player);
  const base = player.baseURI;
  if (name !== 'iframe') {
    /* A stream of the page's own script has no address; the page itself shows it. */
    const poster = player.getAttribute('poster');
    if (!source && !poster && !titleOf(player)) return undefined;
    const kind: EmbedKind = name === 'audio' ? 'audio' : 'video';
    return {
      kind,
      address: source && URL.canParse(source, base) ? new URL(source, base).href : base,
      known: true,
    };
  }
  if (!source || !URL.canParse(source, base) || isUnseen(player)) return undefined;
  const target = targetOf(new URL(source, base));
  return target.known || isInStory(player, source) ? target : undefined;
}

function isUnseen(frame: Element): boolean {
  return ['width', 'height'].some((name) => {
    const value = frame.getAttribute(name) ?? '';
    return /^\d+(?:px)?$/.test(value) && parseInt(value, 10) < SMALLEST;
  });
}

function isInStory(frame: Element, source: string): boolean {
  const names = ['id', 'class', 'name', 'title'].map((name) => frame.getAttribute(name) ?? '');
  if (STRANGE.test(names.join(' ')) || STRANGE.test(source.slice(0, 300))) return false;
  const box = boxOf(frame);
  return (
    box.parentElement?.localName === 'figure' ||
    [box.previousElementSibling, box.nextElementSibling].some((one) => one?.matches(BESIDE))
  );
}

/** The outermost box that holds this and nothing else. */
function boxOf(element: Element): Element {
  let box = element;
  for (let up = box.parentElement; up && !up.matches(HOLDERS); up = up.parentElement) {
    if (hasOther(box, 'previousSibling') || hasOther(box, 'nextSibling')) break;
    box = up;
  }
  return box;
}

function hasOther(box: Element, way: 'previousSibling' | 'nextSibling'): boolean {
  for (let node = box[way]; node; node = node[way]) {
    if (node.nodeType === 1 || (node.nodeType === 3 && node.nodeValue?.trim())) return true;
  }
  return false;
}

function titleOf(player: Element): string {
  const titles = ['title', 'aria-label', 'data-title', 'playlabel'].map(
    (name) => player.getAttribute(name)?.trim() ?? '',
  );
  return titles.find((title) => title && !NO_TITLE.test(title)) ?? '';
}

function putStill(player: Element, { kind, address }: EmbedTarget): void {
  const document = player.ownerDocument;
  const link = (): Element => {
    const element = document.createElement('a');
    element.setAttribute('href', address);
    return element;
  };
  const still = document.createElement('figure');
  still.setAttribute(EMBED_ATTRIBUTE, kind);
  const poster = player.getAttribute('poster');
  if (poster) {
    const image = document.createElement('img');
    image.setAttribute('src', poster);
    image.setAttribute('alt', '');
    const around = link();
    around.append(image);
    still.append(around);
  }
  const host = new URL(address).hostname.replace(/^www\./, '');
  const title = titleOf(player);
  const label = link();
  label.textContent = title ? `${title} (${host})` : host;
  const caption = document.createElement('figcaption');
  caption.append(label);
  still.append(caption);
  const box = boxOf(player);
  const around = box.parentElement?.closest('p, h1, h2, h3, h4, h5, h6');
  if (around) {
    box.remove();
    around.after(still);
  } else box.replaceWith(still);
}

function markPost(post: Element): void {
  post.setAttribute(EMBED_ATTRIBUTE, 'post');
  const address = POST_ADDRESS.map((name) => post.getAttribute(name)).find(
    (value) => value && URL.canParse(value),
  );
  if (!address || post.querySelector('a[href]')) return;
  const link = post.ownerDocument.createElement('a');
  link.setAttribute('href', address);
  link.textContent = new URL(address).hostname.replace(/^www\./, '');
  const line = post.ownerDocument.createElement('p');
  line.append(link);
  post.append(line);
}
