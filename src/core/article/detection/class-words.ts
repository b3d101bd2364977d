/** Words of class names that tell what a page is made of, a kind a line. */
const KINDS = {
  namedDates: 'date dateline published timestamp time updated',
  namedButtons: 'cta btn button hero banner',
  namedThreads:
    'forum forums thread threads topic topics post posts message messages question answer answers discussion',
  namedQuestions: 'faq faqs accordion tab tabs toggle collapse',
  namedPeople: 'avatar user username member profile',
  namedReviews: 'review reviews rating ratings stars star testimonial testimonials',
  namedBylines: 'byline author authors writer contributor',
  namedPrices: 'price prices pricing amount cost msrp',
  namedCards:
    'card cards tile tiles teaser teasers grid item items listing listings result results product products collection',
  namedStories: 'entry article story body prose richtext',
  namedCarts: 'cart basket bag checkout buy purchase qty quantity sku variant variants addtocart',
};
type Kind = keyof typeof KINDS;
/** How many elements are named so, as logarithms. */
export type ClassFacts = Readonly<Record<Kind, number>>;

const NAMES = Object.keys(KINDS) as Kind[];
const KIND_OF: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((name, kind) => KINDS[name].split(' ').map((word) => [word, kind] as const)),
);

/** Punctuation, or where the case changes. */
const BETWEEN_WORDS = /[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/;

/** The kinds that the names of a class attribute have, a bit each. */
function maskOf(names: string): number {
  let mask = 0;
  for (const word of names.split(BETWEEN_WORDS)) {
    const kind = KIND_OF.get(word.toLowerCase());
    if (kind !== undefined) mask |= 1 << kind;
  }
  return mask;
}

/** Counts the kinds of class names of one page. */
export class ClassWords {
  /* Pages repeat few names on many elements. */
  readonly #elements = new Map<string, number>();

  /** @param names value of a class attribute. */
  add(names: string): void {
    this.#elements.set(names, (this.#elements.get(names) ?? 0) + 1);
  }

  facts(): ClassFacts {
    const counts = NAMES.map(() => 0);
    for (const [names, elements] of this.#elements) {
      for (let kind = 0, mask = maskOf(names); mask > 0; kind += 1, mask >>= 1) {
        if (mask & 1) counts[kind] = (counts[kind] ?? 0) + elements;
      }
    }
    const facts = NAMES.map((name, kind) => [name, Math.log1p(counts[kind] ?? 0)]);
    return Object.fromEntries(facts) as ClassFacts;
  }
}
