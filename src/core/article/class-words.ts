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

function kindsOf(names: string): readonly number[] {
  const apart = names.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const kinds = apart.split(/[^a-z0-9]+/).map((word) => KIND_OF.get(word) ?? -1);
  return [...new Set(kinds)].filter((kind) => kind >= 0);
}

/** Counts the kinds of class names of one page. */
export class ClassWords {
  /* Pages repeat few names on many elements. */
  readonly #known = new Map<string, readonly number[]>();
  readonly #counts = NAMES.map(() => 0);

  /** @param names value of a class attribute. */
  add(names: string): void {
    let kinds = this.#known.get(names);
    if (!kinds) this.#known.set(names, (kinds = kindsOf(names)));
    for (const kind of kinds) this.#counts[kind] = (this.#counts[kind] ?? 0) + 1;
  }

  facts(): ClassFacts {
    const counts = NAMES.map((name, kind) => [name, Math.log1p(this.#counts[kind] ?? 0)]);
    return Object.fromEntries(counts) as ClassFacts;
  }
}
