import {
  changeChoice,
  isNoChoice,
  NO_CHOICE,
  SiteChoiceSchema,
  type SiteChange,
  type SiteChoice,
} from '../core/sites/choice';
import { local } from '../platform/storage';
import { parseRecord, single, type RecordKind } from './record-kind';
import { readEntries, readRecord } from './records';
import { openStore, type Outcome } from './schema';
import { transact } from './transaction';

export const SITE_PREFIX = 'site:';
const WHOLE = single(SiteChoiceSchema);
const SITE: RecordKind<SiteChoice> = {
  absent: NO_CHOICE,
  parse(stored) {
    const { value = NO_CHOICE, damaged } = WHOLE.parse(stored);
    return { value, damaged };
  },
};

/** A site for which the reader has chosen something. */
export interface Site {
  /** As `siteOf` names it. */
  readonly host: string;
  readonly choice: SiteChoice;
}

/** @param host as `siteOf` names it. */
export function readSite(host: string): Promise<Outcome<SiteChoice>> {
  return readRecord(SITE_PREFIX + host, SITE);
}

/**
 * Changes what is chosen for a site.
 * @returns the choice before: the change `{ mode: null, ...before }` takes this one back.
 */
export function updateSite(host: string, change: SiteChange): Promise<Outcome<SiteChoice>> {
  const key = SITE_PREFIX + host;
  return transact(async (records) => {
    const loaded = await records.load([key]);
    if (!loaded.ok) return loaded;
    const before = records.read(key, SITE);
    const after = changeChoice(before, change);
    records.write(key, isNoChoice(after) ? null : after);
    return { ok: true, value: before };
  });
}

/** All sites for which something is chosen, by name. What does not parse is left where it is. */
export async function listSites(): Promise<Outcome<readonly Site[]>> {
  const opened = await openStore();
  if (!opened.ok) return opened;
  const keys = await local.keys();
  if (!keys.ok) return keys;
  const found = await readEntries(keys.value.filter((key) => key.startsWith(SITE_PREFIX)));
  if (!found.ok) return found;
  const sites = Object.entries(found.value).map(([key, stored]) => ({
    host: key.slice(SITE_PREFIX.length),
    choice: parseRecord(SITE, stored).value,
  }));
  const value = sites
    .filter(({ choice }) => !isNoChoice(choice))
    .sort((a, b) => (a.host < b.host ? -1 : 1));
  return { ok: true, value };
}

/** Calls back with the hosts for which a choice was written. @returns a function that ends it. */
export function watchSites(changed: (hosts: readonly string[]) => void): () => void {
  return local.watch((keys) => {
    const hosts = keys
      .filter((key) => key.startsWith(SITE_PREFIX))
      .map((key) => key.slice(SITE_PREFIX.length));
    if (hosts.length > 0) changed(hosts);
  });
}
