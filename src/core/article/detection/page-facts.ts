import { readAddressFacts, type AddressFacts } from './address-facts';
import { readDeclaredFacts, type DeclaredFacts } from './declared-facts';
import { readShapeFacts, type ShapeFacts } from './shape-facts';
import { readStructuredData, type Thing } from '../metadata/structured-data';

/** What tells an article from other pages, in numbers. */
export type PageFacts = AddressFacts & DeclaredFacts & ShapeFacts;

/**
 * Gathers the facts of a page; reads only, and asks nothing of layout.
 * @param url the page's address.
 * @param things its JSON-LD objects, where they have been read already.
 */
export function readPageFacts(
  document: Document,
  url: string,
  things: readonly Thing[] = readStructuredData(document),
): PageFacts {
  return {
    ...readAddressFacts(url),
    ...readDeclaredFacts(document, things),
    ...readShapeFacts(document.body),
  };
}
