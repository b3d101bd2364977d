import { canonicalUrl } from '../core/article/address';
import { tellBackground } from './tell-background';
import { isHighlighting, isNewVisit } from './world';

/* Runs in every page of the sites that the reader has allowed, so it does no more than ask. */

/** How long a page that changes its address may take to name its new story, in ms. */
const NAMING = 1500;

function visit(): void {
  const source = canonicalUrl(document, location.href);
  if (!isHighlighting() && isNewVisit(source)) void tellBackground('page/visit', { source });
}

visit();
setTimeout(visit, NAMING);
