import { mayBeStory, publisherOf } from '../src/core/sites';
import type { Sample } from './corpus';

/** A saved page, and whether Stet may do anything to it by itself. */
export interface AutoPage {
  readonly sample: Sample;
  readonly isStory: boolean;
}

const UNKNOWN = 'unknown.invalid';
/** Documentation reads like an article, and may be treated so. */
const EITHER = 'documentation';

const hostOf = ({ truth }: Sample): string => new URL(truth.url).hostname;

/** Evenly spread over a list. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return list.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)).slice(0, count);
}

function firstOfEach(samples: readonly Sample[], nameOf: (sample: Sample) => string): Sample[] {
  const found = new Map<string, Sample>();
  for (const sample of samples) if (!found.has(nameOf(sample))) found.set(nameOf(sample), sample);
  return [...found.values()];
}

/** Stories of so many supported publishers, one each. */
export function pickStories(samples: readonly Sample[], count: number): AutoPage[] {
  const published = samples.filter(({ truth }) => {
    const publisher = publisherOf(truth.url);
    return publisher && truth.body !== '' && mayBeStory(publisher, truth.url);
  });
  const each = firstOfEach(published, ({ truth }) => publisherOf(truth.url)?.id ?? '');
  return spread(each, count).map((sample) => ({ sample, isStory: true }));
}

/** So many pages that are no articles, each of a site of its own, as many of one type as of another. */
export function pickOthers(samples: readonly Sample[], count: number): AutoPage[] {
  const others = samples.filter(
    (sample) => !['article', EITHER].includes(sample.truth.pageType) && hostOf(sample) !== UNKNOWN,
  );
  const types = [...new Set(others.map(({ truth }) => truth.pageType))];
  const byType = types.flatMap((type) => {
    const pages = firstOfEach(
      others.filter(({ truth }) => truth.pageType === type),
      hostOf,
    );
    return spread(pages, Math.ceil(count / types.length));
  });
  return spread(byType, count).map((sample) => ({ sample, isStory: false }));
}
