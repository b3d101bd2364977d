/** Where on its page a kind of clutter is hidden. */
type Reach = 'everywhere' | 'outside-menu' | 'outside-header' | 'in-story' | 'floating';

/**
 * The kinds of clutter that a tidy page loses, and where. The reader's view has the story alone; a
 * page keeps its own design, so all that helps to find the way, to take part or to know who speaks
 * stays, although the reader drops it: navigation, bylines, authors, tags, contents, comments, polls,
 * summaries, legal lines, the controls of players, and buttons to unfold the rest of the story. What
 * only reads unlike the story (`unrelated`) may well be its table of facts.
 */
const TIDIED: Readonly<Record<string, Reach>> = {
  share: 'everywhere',
  /* A menu of long names is a strip of links, too. */
  ticker: 'outside-menu',
  newsletter: 'everywhere',
  app: 'everywhere',
  /* Subscribers log in where the site's header says "Subscribe". */
  appeal: 'outside-header',
  /* Beside and below the story they are the site's own way on. */
  related: 'in-story',
  /* No blocker of advertising: only what parts one paragraph from the next. */
  advert: 'in-story',
  /* The rules of a site are about its stories. */
  site: 'in-story',
  /* Those in the page's flow stand in for an embed that the reader may want to load. */
  consent: 'floating',
};

const HEADER = 'header, nav, [role="banner"], [role="navigation"]';

const MENU = '.menu, .submenu, .sub-menu, [role="menu"], [role="menubar"]';

/** What is known of the place of an element. */
export interface Place {
  readonly isInStory: boolean;
  /** In something that stays where it is while the page scrolls, or is that. */
  readonly isFloating: boolean;
}

/** Whether clutter of a kind is hidden on the page at this place. */
export function isTidied(kind: string, element: Element, place: Place): boolean {
  const reach: Reach | undefined = TIDIED[kind];
  switch (reach) {
    case 'everywhere':
      return true;
    case 'outside-menu':
      return place.isInStory || !element.closest(MENU);
    case 'outside-header':
      return place.isInStory || !element.closest(HEADER);
    case 'in-story':
      return place.isInStory;
    case 'floating':
      return place.isFloating;
    case undefined:
      return false;
  }
}

/** By these a reader finds the way on the site: home, search and menu, mostly signs without words. */
const WAYS =
  'a[href="/"], [aria-label*="search" i], [class*="search" i], [class*="burger" i], [role="search"]';

/**
 * An element, or where it holds one of the site's ways, those of its parts that hold none: a row of
 * share buttons with no other words in it may be the site's header.
 */
export function withoutWays(element: Element): Element[] {
  if (element.matches(WAYS)) return [];
  if (!element.querySelector(WAYS)) return [element];
  return [...element.children].flatMap(withoutWays);
}
