import { finish } from '../src/core/article/work';
import { publisherOf } from '../src/core/sites';
import { NO_TIDY_CHOICE, settle } from '../src/core/tidy/choice';
import { judgePage } from '../src/core/tidy/judge';
import { mark, TIDY_STYLES } from '../src/core/tidy/marks';

/** What a page shows before it is tidied and after, and how many parts of it were hidden. */
export interface Tidied {
  readonly hidden: number;
  readonly before: string;
  readonly after: string;
}

/** Tidies the page that this runs in, as the extension does; `undefined` where it is no article. */
export function tidyPage(): Tidied | undefined {
  const url = location.href;
  const { rules } = publisherOf(url) ?? {};
  const before = document.body.innerText;
  const judgement = finish(judgePage(document, { url, force: false, ...(rules && { rules }) }));
  if (!judgement) return undefined;
  const { findings, shield } = judgement;
  const settled = settle(document, findings, NO_TIDY_CHOICE, shield);
  const styles = document.createElement('style');
  styles.textContent = TIDY_STYLES;
  document.head.append(styles);
  for (const finding of settled) mark(finding.element, finding.mark);
  return { hidden: settled.length, before, after: document.body.innerText };
}
