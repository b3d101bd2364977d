import { declutter } from '../clutter/declutter';
import type { Foreseen, Scene } from '../clutter/kind';
import { phraseBook } from '../clutter/phrase-book';
import type { SiteRule, SiteRules } from '../sites/site';
import type { Removal } from './article';
import { copyPage } from './copy/copy';
import type { Layout } from './copy/measure';
import type { PageMetadata } from './metadata/metadata';
import type { Mirror } from './copy/mirror';
import { normalise } from './normalise/normalise';
import { scrolledStory, type ScrolledStory } from './pages/scrolled';
import { namedParts, NO_PARTS, PART_ATTRIBUTE, type NamedParts } from './site-parts';
import { surveyPage, type Survey } from './survey';
import type { Work } from './work';

/** A copy of the page without its clutter, ready for the choice of the story. */
export interface PreparedPage {
  /** The body of the copy. */
  readonly root: Element;
  readonly survey: Survey;
  readonly removals: readonly Removal[];
  /** What is to be taken out of the story once it is chosen. */
  readonly foreseen: Foreseen;
  /** What rules may look at besides the survey. */
  readonly scene: Omit<Scene, 'scope' | 'survey' | 'unrelated' | 'foreseen'>;
}

/** What may be known of a page besides the page itself. */
export interface Known {
  /** What `measure` found on a live page. */
  readonly layout?: Layout;
  /** What is peculiar to its site. */
  readonly rules?: SiteRules;
  /** BCP 47 primary tags of languages that its clutter may speak besides its own and English. */
  readonly languages?: readonly string[];
  /** Learns which node of the page each number in page order is. */
  readonly mirror?: Mirror;
  /** The stories of a page that brings one after another. */
  readonly scrolled?: ScrolledStory;
}

const NOTHING = { unrelated: new Set<number>(), foreseen: new Map<string, never>() };

/* What the paths named was marked when it was copied. */
const NAMED: SiteRule = {
  selector: `[${PART_ATTRIBUTE}="strip"]`,
  reason: 'The reader’s rules for this site name it.',
};

function stripOf(rules: SiteRules | undefined): readonly SiteRule[] {
  if (!rules) return [];
  return rules.paths ? [...rules.strip, NAMED] : rules.strip;
}

/** What the site's rules name, and the other stories of a page that brings one after another. */
function partsOf(
  document: Document,
  { others }: ScrolledStory,
  rules: SiteRules | undefined,
): NamedParts {
  const named = rules?.paths ? namedParts(document, rules.paths) : NO_PARTS;
  return others.length === 0
    ? named
    : new Map([...named, ...others.map((other) => [other, 'other'] as const)]);
}

/** Copies, normalises, surveys and declutters a page, which stays as it is. */
export function* preparePage(
  document: Document,
  url: string,
  { lang, authors }: Pick<PageMetadata, 'lang' | 'authors'>,
  { layout, rules, languages, mirror, scrolled = scrolledStory(document, url) }: Known = {},
): Work<PreparedPage> {
  const parts = partsOf(document, scrolled, rules);
  const copy = yield* copyPage(document, url, { layout, mirror, parts });
  yield 0.1;
  yield* normalise(copy.root);
  yield 0.2;
  const scene = { phrases: phraseBook(lang, languages), url, authors, strip: stripOf(rules) };
  const page = yield* surveyPage(copy.root, copy);
  if (mirror) yield* mirror.number(page);
  yield 0.3;
  const cleaned = yield* declutter({ ...scene, scope: 'page', survey: page, ...NOTHING });
  return { root: copy.root, scene, ...cleaned };
}
