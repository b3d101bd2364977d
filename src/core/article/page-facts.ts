import { readAddressFacts, type AddressFacts } from './address-facts';
import { readDeclaredFacts, type DeclaredFacts } from './declared-facts';
import { readShapeFacts, type ShapeFacts } from './shape-facts';

/** What tells an article from other pages, in numbers. */
export type PageFacts = AddressFacts & DeclaredFacts & ShapeFacts;

/**
 * Gathers the facts of a page; reads only, and asks nothing of layout.
 * @param url the page's address.
 */
export function readPageFacts(document: Document, url: string): PageFacts {
  return {
    ...readAddressFacts(url),
    ...readDeclaredFacts(document),
    ...readShapeFacts(document.body),
  };
}
