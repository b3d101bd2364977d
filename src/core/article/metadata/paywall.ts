import type { Declarations } from './declarations';
import { isThing, list, type Thing } from './structured-data';

/** Shorter than this, a story that readers pay for is only its beginning. */
const FEW_WORDS = 250;
const LOCKED = /^(locked|paid|premium|subscriber|subscription|subscribers?-only|closed)$/i;
const TIERS = ['article:content_tier', 'content_tier', 'article:access', 'og:article:content_tier'];

const isUnfree = (thing: Thing): boolean => /^false$/i.test(String(thing['isAccessibleForFree']));

/** What the page says of its paywall, by the vocabulary for paywalled content of schema.org. */
interface Paywall {
  readonly isDeclared: boolean;
  /** CSS selectors of the parts that only subscribers see. */
  readonly selectors: readonly string[];
}

function readPaywall({ things, article, metas }: Declarations): Paywall {
  const parts = things.filter((thing) => isUnfree(thing) && thing['cssSelector'] !== undefined);
  const isTier = TIERS.some((name) => metas.get(name)?.some((content) => LOCKED.test(content)));
  return {
    isDeclared: isTier || parts.length > 0 || (isThing(article) && isUnfree(article)),
    selectors: parts.flatMap((part) => list(part['cssSelector'])),
  };
}

/** Whether a part of the page that only subscribers see is there, with text in it. */
function isOpen(document: Document, selector: string): boolean | undefined {
  try {
    const parts = [...document.querySelectorAll(selector)];
    return parts.some((part) => part.textContent.trim().length > 1000);
  } catch {
    return undefined;
  }
}

/**
 * Whether the page gave only the beginning of its story, the rest being for subscribers. A reader
 * who has paid gets the whole of a page that declares the same, so the text decides.
 * @param page what it declares. @param text the cleaned story.
 */
export function isBeginning(page: Declarations, text: string, wordCount: number): boolean {
  const { isDeclared, selectors } = readPaywall(page);
  if (!isDeclared) return false;
  const open = selectors.map((selector) => isOpen(page.document, selector));
  if (open.includes(true)) return false;
  return wordCount < FEW_WORDS || /(?:…|\.\.\.|\[…\])\s*$/u.test(text.trimEnd());
}
