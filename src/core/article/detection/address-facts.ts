/** What an address tells of its page. */
export interface AddressFacts {
  /** It is that of a site's front page. */
  readonly home: number;
  /** Words of its last part, which of a story is often the headline. */
  readonly slugWords: number;
  /** Its words that name kinds of pages. */
  readonly storyWords: number;
  readonly forumWords: number;
  readonly serviceWords: number;
}

const words = (line: string): ReadonlySet<string> => new Set(line.split(' '));
/* Web addresses speak English far beyond it. */
const STORY = words(
  'blog blogs news article articles story stories post posts insights guide guides learn resources magazine opinion journal press',
);
const FORUM = words(
  'forum forums thread threads topic viewtopic showthread question questions discussion discussions community comments board boards answers',
);
const SERVICE = words(
  'services about contact pricing price plans features solutions login signin signup platform product products industries company work careers capabilities tour demo shop store cart checkout',
);
const HOME = /^\/?(index\.\w+|[a-z]{2}(-[a-z]{2})?\/?)?$/i;

/** Reads the facts of an address. */
export function readAddressFacts(url: string): AddressFacts {
  const { pathname, search } = new URL(url);
  const parts = pathname.toLowerCase().split('/').filter(Boolean);
  const all = pathname.toLowerCase().split(/[^a-z0-9]+/);
  const count = (names: ReadonlySet<string>): number =>
    all.reduce((sum, word) => sum + Number(names.has(word)), 0);
  return {
    home: Number(HOME.test(pathname) && search === ''),
    slugWords: parts.at(-1)?.split(/[-_]/).length ?? 0,
    storyWords: count(STORY),
    forumWords: count(FORUM),
    serviceWords: count(SERVICE),
  };
}
