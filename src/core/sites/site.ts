/** A box of a publisher's pages that the general rules leave standing. */
export interface SiteRule {
  /** CSS selector of the box by its template's names, never by those of one story. */
  readonly selector: string;
  /** Why it is not the story, and why the general rules cannot know. */
  readonly reason: string;
}

/** XPath 1.0 expressions for parts of a site's pages; of several the first that finds something counts. */
export interface SitePaths {
  /** What holds the story. */
  readonly body: readonly string[];
  readonly title: readonly string[];
  readonly author: readonly string[];
  readonly date: readonly string[];
  /** Boxes that are no part of a story; all of them count. */
  readonly strip: readonly string[];
  /** Link to the next page of a story in several pages. */
  readonly nextPage: readonly string[];
  /** Link to a page that has all of the story. */
  readonly singlePage: readonly string[];
}

/** What is peculiar to the pages of one site. */
export interface SiteRules {
  /** Boxes that are no part of a story. */
  readonly strip: readonly SiteRule[];
  /** As readers bring them along, in files of other readers' making. */
  readonly paths?: SitePaths;
}

/** A news site of which saved pages come out clean. */
export interface Publisher {
  /** Name of its file. */
  readonly id: string;
  /** As it calls itself. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Without `www.`; each stands for its subdomains too. */
  readonly hosts: readonly string[];
  /**
   * Patterns of the paths of its stories (`path-pattern.ts`), where all of them are known; pages
   * elsewhere are no stories. Without them nothing is known, and detection decides.
   */
  readonly articles?: readonly string[];
  /** Only where the general rules fall short. */
  readonly rules?: SiteRules;
}
