import { finish } from '../src/core/article/work';
import { publisherOf } from '../src/core/sites';
import { NO_TIDY_CHOICE, settle } from '../src/core/tidy/choice';
import { judgePage } from '../src/core/tidy/judge';
import { mark, TIDY_STYLES, unmark } from '../src/core/tidy/marks';

/** What tidying makes of a page, in the words that a reader sees. */
export interface TidyOutcome {
  readonly isArticle: boolean;
  readonly before: string;
  readonly after: string;
  readonly hidden: readonly {
    readonly kind: string;
    readonly rule: string;
    readonly text: string;
  }[];
  /** Whether the page is as it was once everything is back. */
  readonly isRestored: boolean;
  readonly ms: number;
}

const wordsOf = (): string => document.body.innerText;

/** Tidies the page that this runs in. Called by its name. */
export function tidy(force: boolean): TidyOutcome {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(TIDY_STYLES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const markup = document.documentElement.outerHTML;
  const before = wordsOf();
  const start = performance.now();
  const { rules } = publisherOf(location.href) ?? {};
  const options = { url: location.href, force, ...(rules && { rules }) };
  const judgement = finish(judgePage(document, options));
  const found = judgement
    ? finish(settle(document, judgement.findings, NO_TIDY_CHOICE, judgement.shield))
    : [];
  for (const { element, mark: value } of found) mark(element, value);
  const ms = performance.now() - start;
  const hidden = found.map(({ element, kind, rule }) => {
    const text = element.textContent.replace(/\s+/g, ' ').trim();
    return { kind, rule, text };
  });
  const after = wordsOf();
  for (const { element } of found) unmark(element);
  const isRestored = document.documentElement.outerHTML === markup;
  for (const { element, mark: value } of found) mark(element, value);
  return { isArticle: judgement !== undefined, before, after, hidden, isRestored, ms };
}
