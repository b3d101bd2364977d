import type { ArticleMetadata, CanonicalUrl } from '../article/article';
import type { Annotation, AnnotationId } from '../highlights/annotation';
import type { Restored, Snapshot } from '../highlights/story';
import { annotationOf, idBeside, metadataOf, sourceOf, unreadOf, type Draft } from './draft';
import type { ImportResult, ImportedStory, Problem, Reason } from './format';
import { excerptOf } from './loose';
import { oneOf } from './twins';

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
  readonly annotations: Map<AnnotationId, Annotation>;
}

/** Gathers the highlights of a file by their stories. */
export class Gatherer {
  readonly #stories = new Map<CanonicalUrl, Gathered>();
  readonly #problems: Problem[] = [];
  /** The highlights by their ids, of which a file may give the same to several. */
  readonly #byId = new Map<AnnotationId, Annotation>();
  readonly #now: Date;

  /** @param file what is read; its time is that of highlights without one. */
  constructor(file: Blob) {
    this.#now = file instanceof File ? new Date(file.lastModified) : new Date();
  }

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
    for (const reason of unreadOf(draft)) this.problem(reason, entry, original);
    this.add(annotationOf(draft, source, this.#now));
    const story = this.#story(source);
    story.known = { ...withoutEmpty(known), ...story.known };
  }

  /** Adds a highlight. One that stands in the file twice comes once; other words are another one. */
  add(annotation: Annotation): void {
    const twin = this.#byId.get(annotation.id);
    const isOther = twin !== undefined && !isSamePlace(twin, annotation);
    if (isOther) {
      this.add({ ...annotation, id: idBeside(annotation) });
      return;
    }
    const one = twin ? oneOf(twin, annotation) : annotation;
    this.#byId.set(one.id, one);
    this.#story(one.target.source).annotations.set(one.id, one);
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

  /** Stories without a highlight are left out, which is told of those with a record of their own. */
  result(): ImportResult {
    const stories = [...this.#stories].flatMap(([source, gathered]): ImportedStory[] => {
      const { record, known, annotations } = gathered;
      if (annotations.size === 0) {
        if (record) this.problem('storyAlone', 0, record.metadata.title);
        return [];
      }
      const described = record ?? { metadata: metadataOf(source, known), restored: [] };
      return [{ ...described, annotations: [...annotations.values()] }];
    });
    if (stories.length === 0 && this.#problems.length === 0) this.problem('noHighlights', 0, '');
    return { stories, problems: this.#problems };
  }

  #story(source: CanonicalUrl): Gathered {
    const found = this.#stories.get(source) ?? {
      known: {},
      annotations: new Map<AnnotationId, Annotation>(),
    };
    this.#stories.set(source, found);
    return found;
  }
}

function isSamePlace({ target: a }: Annotation, { target: b }: Annotation): boolean {
  return a.source === b.source && a.selector[0].exact === b.selector[0].exact;
}

function withoutEmpty(known: Known): Known {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value.length > 0));
}
