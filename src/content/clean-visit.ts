import type { CleanedByItself, Occasion } from '../messages/visits';
import { tellBackground } from './tell-background';
import { isPresent, type Visit } from './world';

/** How long the page has to stand still, and how long it is waited for at most, in ms. */
const STILL = 150;
const LONGEST = 1500;
/** How long a page may take to bring its story, in ms, and of how many paragraphs more one may be. */
const PATIENCE = 10_000;
const STORY = 3;

/** Has the background clean the page by itself, if the reader wants that here. */
export function cleanVisit(visit: Visit): void {
  if (visit.occasion === 'same') return;
  const { isActive } = navigator.userActivation;
  if (visit.occasion === 'load') {
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) void ask('return', false);
    });
    void cleanOnceThere(visit, 'load', isActive);
  } else {
    void still(LONGEST).then(() => cleanOnceThere(visit, 'change', isActive));
  }
}

/** Asks again when a page without a story has got more to read. */
async function cleanOnceThere(visit: Visit, first: Occasion, isActive: boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  const paragraphs = document.getElementsByTagName('p');
  for (let occasion = first; isPresent(visit); occasion = 'change') {
    const before = paragraphs.length;
    const answer = await ask(occasion, isActive);
    if (answer !== ('no-story' satisfies CleanedByItself)) return;
    while (paragraphs.length < before + STORY) {
      if (Date.now() > end || !isPresent(visit)) return;
      await still(LONGEST);
    }
  }
}

function ask(occasion: Occasion, isActive: boolean): Promise<unknown> {
  return tellBackground('visit/clean', { url: location.href, occasion, isActive });
}

/** Resolves when the page has changed and stands still again, at the latest after `limit` ms. */
function still(limit: number): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(longest);
      resolve();
    };
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, STILL);
    });
    const longest = setTimeout(end, limit);
    observer.observe(document, { childList: true, subtree: true });
  });
}
