import { canonicalUrl } from '../core/article/address';
import { cleanVisit } from './clean-visit';
import { tellBackground } from './tell-background';
import { isHighlighting, isNewVisit, visitOf } from './world';

/*
 * Runs in every page of the sites that the reader has allowed, from the page's first moment, and
 * again whenever its address changes; so it does no more than ask.
 */

/** How long a page that changes its address may take to name its new story, in ms. */
const NAMING = 1500;

function askForHighlights(): void {
  const source = canonicalUrl(document, location.href);
  if (!isHighlighting() && isNewVisit(source)) void tellBackground('page/visit', { source });
}

function visit(): void {
  cleanVisit(visitOf(location.href));
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', askForHighlights, { once: true });
  } else {
    askForHighlights();
  }
  setTimeout(askForHighlights, NAMING);
}

/* A page that the browser prepares before anybody has asked for it belongs to no tab yet. */
if ('prerendering' in document && document.prerendering === true) {
  document.addEventListener('prerenderingchange', visit, { once: true });
} else {
  visit();
}
