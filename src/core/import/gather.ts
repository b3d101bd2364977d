import type { ArticleMetadata, CanonicalUrl } from '../article/article';
import type { Annotation } from '../highlights/annotation';
import type { Restored, Snapshot } from '../highlights/story';
import { annotationOf, metadataOf, sourceOf, type Draft } from './draft';
import type { ImportResult, ImportedStory, Problem, Reason } from './format';
import { excerptOf } from './loose';

/** What another program says of a story. */
type Known = Partial<Pick<ArticleMetadata, 'title' | 'authors' | 'siteName' | 'lang'>>;

/** What a story's record in the file says. */
interface StoryRecord {
  readonly metadata: ArticleMetadata;
  readonly restored: readonly Restored[];
  readonly snapshot?: Snapshot;
}

interface Gathered {
  known: Known;
  record?: StoryRecord;
  readonly annotations: Map<string, Annotation>;
}

/** Gathers the highlights of a file by their stories. */
export class Gatherer {
  readonly #stories = new Map<CanonicalUrl, Gathered>();
  readonly #problems: Problem[] = [];

  /** Adds a highlight of another program, with what that says of the story. */
  addDraft(draft: Draft, entry: number, original: unknown, known: Known = {}): void {
    const source = sourceOf(draft.url);
    if (!source) {
      this.problem('noAddress', entry, original);
      return;
    }
    if (!draft.quote.exact.trim()) {
      this.problem('noQuote', entry, original);
      return;
    }
    this.add(annotationOf(draft, source));
    const story = this.#story(source);
    story.known = { ...withoutEmpty(known), ...story.known };
  }

  /** Adds a highlight. Of two with the same id, the one that was changed last stays. */
  add(annotation: Annotation): void {
    const { annotations } = this.#story(annotation.target.source);
    const twin = annotations.get(annotation.id);
    if (!twin || twin.modified < annotation.modified) annotations.set(annotation.id, annotation);
  }

  /** Adds what the file says of a story. */
  describe(source: CanonicalUrl, described: StoryRecord | Known): void {
    const story = this.#story(source);
    if ('metadata' in described) story.record = described;
    else story.known = { ...story.known, ...withoutEmpty(described) };
  }

  problem(reason: Reason, entry: number, original: unknown): void {
    this.#problems.push({ reason, entry, excerpt: excerptOf(original) });
  }

  /** Adds what was read of one of several files. */
  addResult({ stories, problems }: ImportResult, name: string): void {
    for (const { annotations, ...record } of stories) {
      for (const annotation of annotations) this.add(annotation);
      this.describe(record.metadata.canonicalUrl, record);
    }
    for (const problem of problems) {
      this.#problems.push({ ...problem, excerpt: `${name} ${problem.excerpt}`.trim() });
    }
  }

  /** Stories without a highlight are left out. */
  result(): ImportResult {
    const stories = [...this.#stories].flatMap(([source, gathered]): ImportedStory[] => {
      const { record, known, annotations } = gathered;
      if (annotations.size === 0) return [];
      const described = record ?? { metadata: metadataOf(source, known), restored: [] };
      return [{ ...described, annotations: [...annotations.values()] }];
    });
    if (stories.length === 0 && this.#problems.length === 0) this.problem('noHighlights', 0, '');
    return { stories, problems: this.#problems };
  }

  #story(source: CanonicalUrl): Gathered {
    const found = this.#stories.get(source) ?? {
      known: {},
      annotations: new Map<string, Annotation>(),
    };
    this.#stories.set(source, found);
    return found;
  }
}

function withoutEmpty(known: Known): Known {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value.length > 0));
}
