import { matchesPath } from './path-pattern';
import * as publishers from './publishers';
import type { Publisher } from './site';

export type { Publisher, SiteRule, SiteRules } from './site';

/** The supported publishers, by name of their constants. */
export const PUBLISHERS: readonly Publisher[] = Object.values(publishers);

const BY_HOST: ReadonlyMap<string, Publisher> = new Map(
  PUBLISHERS.flatMap((publisher) => publisher.hosts.map((host) => [host, publisher])),
);

/** The publisher of a page, the one with the longest matching host; `undefined` for others. */
export function publisherOf(url: string): Publisher | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (!/^https?:$/.test(protocol)) return undefined;
  for (let host = hostname; host !== ''; host = host.slice(host.indexOf('.') + 1)) {
    const publisher = BY_HOST.get(host);
    if (publisher || !host.includes('.')) return publisher;
  }
  return undefined;
}

/** Whether a publisher's page may be a story by its address; what it shows has the last word. */
export function mayBeStory({ articles }: Publisher, url: string): boolean {
  if (!articles) return true;
  const { pathname } = new URL(url);
  return articles.some((pattern) => matchesPath(pattern, pathname));
}
