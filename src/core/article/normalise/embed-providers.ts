/** What an embed is to a reader. */
export type EmbedKind = 'video' | 'audio' | 'post' | 'map' | 'chart' | 'page';

/** A site whose players and posts stand in other pages. */
interface Provider {
  readonly kind: EmbedKind;
  /** Its hosts, subdomains included. */
  readonly hosts: readonly string[];
  /** From the path of the embed to the path of the page that a reader would open. */
  readonly path?: readonly [RegExp, string];
  /** The parameter of the embed that holds the address of the page. */
  readonly parameter?: string;
}

const PROVIDERS: readonly Provider[] = [
  {
    kind: 'video',
    hosts: ['youtube.com', 'youtube-nocookie.com'],
    path: [/^\/embed\/([\w-]{6,20})$/, 'https://www.youtube.com/watch?v=$1'],
  },
  {
    kind: 'video',
    hosts: ['player.vimeo.com'],
    path: [/^\/video\/(\d+)$/, 'https://vimeo.com/$1'],
  },
  {
    kind: 'video',
    hosts: ['dailymotion.com'],
    path: [/^\/embed\/video\/(\w+)$/, 'https://www.dailymotion.com/video/$1'],
  },
  { kind: 'video', hosts: ['facebook.com'], parameter: 'href' },
  {
    kind: 'video',
    hosts: ['twitch.tv', 'tiktok.com', 'rumble.com', 'jwplayer.com', 'bilibili.com'],
  },
  { kind: 'video', hosts: ['brightcove.net', 'kaltura.com', 'streamable.com', 'peertube.tv'] },
  { kind: 'audio', hosts: ['w.soundcloud.com'], parameter: 'url' },
  {
    kind: 'audio',
    hosts: ['open.spotify.com'],
    path: [/^\/embed(\/.+)$/, 'https://open.spotify.com$1'],
  },
  { kind: 'audio', hosts: ['podcasts.apple.com', 'acast.com', 'podigee.io', 'bandcamp.com'] },
  {
    kind: 'post',
    hosts: ['instagram.com'],
    path: [/^(\/\w+\/[\w-]+)\/embed\b.*$/, 'https://www.instagram.com$1/'],
  },
  {
    kind: 'post',
    hosts: ['platform.twitter.com', 'x.com', 'twitter.com', 'bsky.app', 'threads.net'],
  },
  { kind: 'post', hosts: ['reddit.com', 'redditmedia.com', 't.me'] },
  { kind: 'map', hosts: ['maps.google.com', 'openstreetmap.org', 'umap.openstreetmap.fr'] },
  { kind: 'chart', hosts: ['datawrapper.dwcdn.net', 'flo.uri.sh', 'public.flourish.studio'] },
  { kind: 'chart', hosts: ['infogram.com', 'e.infogram.com', 'ourworldindata.org', 'tableau.com'] },
];

/** Where a reader finds what an embed shows. */
export interface EmbedTarget {
  readonly kind: EmbedKind;
  readonly address: string;
  /** Whether the site is known for embeds; an unknown frame may be anything. */
  readonly known: boolean;
}

const isOn = (host: string, name: string): boolean => host === name || host.endsWith(`.${name}`);

/** Parts of the path that say what a known site shows, and Mastodon's posts on any host. */
const BY_PATH: readonly (readonly [RegExp, EmbedKind])[] = [
  [/^\/plugins\/post\.php/, 'post'],
  [/^\/maps\/(?:embed|d)\b/, 'map'],
  [/^\/@[\w.@-]+\/\d+\/embed$/, 'post'],
];

/** What a frame's address leads to. @param frame its absolute address. */
export function targetOf(frame: URL): EmbedTarget {
  const provider = PROVIDERS.find(({ hosts }) => hosts.some((name) => isOn(frame.hostname, name)));
  const byPath = BY_PATH.find(([pattern]) => pattern.test(frame.pathname))?.[1];
  const kind = byPath ?? provider?.kind ?? 'page';
  return { kind, address: addressOf(frame, provider), known: kind !== 'page' };
}

function addressOf(frame: URL, provider: Provider | undefined): string {
  const inside = provider?.parameter ? frame.searchParams.get(provider.parameter) : null;
  if (inside && URL.canParse(inside)) return inside;
  const post = frame.hostname === 'platform.twitter.com' ? frame.searchParams.get('id') : null;
  if (post) return `https://x.com/i/status/${encodeURIComponent(post)}`;
  const [pattern, page] = provider?.path ?? [];
  return pattern?.test(frame.pathname) && page !== undefined
    ? frame.pathname.replace(pattern, page)
    : frame.href;
}

/** From the page of a video or post to what a frame can show of it. */
const PLAYERS: readonly (readonly [RegExp, string])[] = [
  [
    /^https:\/\/(?:www\.)?youtube\.com\/watch\?v=([\w-]{6,20})$/,
    'https://www.youtube-nocookie.com/embed/$1',
  ],
  [/^https:\/\/vimeo\.com\/(\d+)$/, 'https://player.vimeo.com/video/$1?dnt=1'],
  [/^https:\/\/www\.dailymotion\.com\/video\/(\w+)$/, 'https://www.dailymotion.com/embed/video/$1'],
  [/^https:\/\/open\.spotify\.com\/((?!embed)\w.*)$/, 'https://open.spotify.com/embed/$1'],
  [
    /^https:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/\w+\/status\/(\d+)(?:[/?#].*)?$/,
    'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=$1',
  ],
  [
    /^https:\/\/www\.instagram\.com\/(\w+\/[\w-]+)\/?(?:\?.*)?$/,
    'https://www.instagram.com/$1/embed/',
  ],
];

/**
 * The address that a frame loads for a still, by the address of its link.
 * @returns nothing where the connection would not be a private one.
 */
export function playerOf(address: string): string | undefined {
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:') return undefined;
  const [pattern, player] = PLAYERS.find(([known]) => known.test(address)) ?? [];
  return pattern && player !== undefined ? address.replace(pattern, player) : address;
}
