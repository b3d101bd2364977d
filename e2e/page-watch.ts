import type { Tab } from '../scripts/browsers/driver';

interface Watched {
  before: string;
  changes: string[];
}

/** Notes from now on whatever happens to the DOM of a page. */
export async function watchPage({ surface }: Tab): Promise<void> {
  await surface.evaluate(() => {
    const watched: Watched = { before: document.documentElement.outerHTML, changes: [] };
    new MutationObserver((records) => {
      for (const { type, target } of records) watched.changes.push(`${type} at ${target.nodeName}`);
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    Object.assign(window, { watched });
  });
}

/** What has happened to the page and its style sheets since `watchPage`, but for our paint. */
export function changesOf({ surface }: Tab): Promise<string[]> {
  return surface.evaluate(() => {
    const { watched } = window as unknown as { watched: Watched };
    const isSame = watched.before === document.documentElement.outerHTML;
    const isForeign = [...CSS.highlights.keys()].some((name) => !name.startsWith('stet-'));
    return [
      ...watched.changes,
      ...(isSame ? [] : ['the HTML is another']),
      ...(isForeign ? ['something else is painted'] : []),
      ...(document.adoptedStyleSheets.length > 0 ? ['a style sheet was added'] : []),
    ];
  });
}

/** Notes from now on whatever happens to the body of a page. */
export async function watchBody({ surface }: Tab): Promise<void> {
  await surface.evaluate(() => {
    const changes: string[] = [];
    new MutationObserver((records) => {
      for (const { type, target } of records) changes.push(`${type} at ${target.nodeName}`);
    }).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    Object.assign(window, { changes });
  });
}

/** What has happened to the body since `watchBody`. */
export function changesOfBody({ surface }: Tab): Promise<string[]> {
  return surface.evaluate(() => (window as unknown as { changes: string[] }).changes);
}
