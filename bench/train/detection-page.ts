import { isProbablyReaderable } from '@mozilla/readability';
import { readPageFacts, type PageFacts } from '../../src/core/article/detection/page-facts';

/** What training asks of one saved page. */
export interface Measured {
  readonly facts: PageFacts;
  /** The same page as if its address were not known. */
  readonly unaddressed: PageFacts;
  /** What Readability's own test says. */
  readonly readerable: boolean;
}

const UNKNOWN = 'https://unknown.invalid/page';

/** Runs in the browser: reads the facts of a page's HTML. */
export function measure(html: string, url: string): Measured {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return {
    facts: readPageFacts(page, url),
    unaddressed: readPageFacts(page, UNKNOWN),
    readerable: isProbablyReaderable(page),
  };
}
