import * as v from 'valibot';
import { local } from '../platform/storage';
import { parseRecord, single, type RecordKind } from './record-kind';
import { readEntries } from './records';
import { openStore, type Outcome } from './schema';
import { transact } from './transaction';

export const CONFIG_PREFIX = 'rules:';
const ConfigSchema = v.object({
  /** As its file has it. */
  text: v.string(),
});
const CONFIG: RecordKind<v.InferOutput<typeof ConfigSchema> | undefined> = single(ConfigSchema);

/** A site config that the reader brought along. */
export interface SiteConfig {
  /** As `siteOfFile` names it: a host, or a dot and a host for its subdomains. */
  readonly site: string;
  readonly text: string;
}

/** The configs that may be meant for a host, the nearest first. */
function candidates(host: string): string[] {
  const labels = host.split('.');
  return [host, ...labels.slice(1).map((_, i) => `.${labels.slice(i + 1).join('.')}`)];
}

/** The reader's config for a host; `undefined` where there is none. @param host as `siteOf` names it. */
export async function readSiteConfig(host: string): Promise<Outcome<string | undefined>> {
  const keys = candidates(host).map((site) => CONFIG_PREFIX + site);
  const found = await readEntries(keys);
  if (!found.ok) return found;
  const configs = keys.map((key) => parseRecord(CONFIG, found.value[key]).value);
  return { ok: true, value: configs.find((config) => config !== undefined)?.text };
}

/**
 * Writes configs in one go; a text of `null` takes one out.
 * @returns what was there before, in the same form: written back, it takes this back.
 */
export function writeSiteConfigs(
  texts: ReadonlyMap<string, string | null>,
): Promise<Outcome<ReadonlyMap<string, string | null>>> {
  return transact(async (records) => {
    const sites = [...texts.keys()];
    const loaded = await records.load(sites.map((site) => CONFIG_PREFIX + site));
    if (!loaded.ok) return loaded;
    const before = new Map(
      sites.map((site) => [site, records.read(CONFIG_PREFIX + site, CONFIG)?.text ?? null]),
    );
    for (const [site, text] of texts) {
      records.write(CONFIG_PREFIX + site, text === null ? null : { text });
    }
    return { ok: true, value: before };
  });
}

/** All configs, by name of their site. What does not parse is left where it is. */
export async function listSiteConfigs(): Promise<Outcome<readonly SiteConfig[]>> {
  const opened = await openStore();
  if (!opened.ok) return opened;
  const keys = await local.keys();
  if (!keys.ok) return keys;
  const found = await readEntries(keys.value.filter((key) => key.startsWith(CONFIG_PREFIX)));
  if (!found.ok) return found;
  const configs = Object.entries(found.value).flatMap(([key, stored]) => {
    const config = parseRecord(CONFIG, stored).value;
    return config ? [{ site: key.slice(CONFIG_PREFIX.length), text: config.text }] : [];
  });
  return { ok: true, value: configs.sort((a, b) => (a.site < b.site ? -1 : 1)) };
}

/** Calls back when a config was written. @returns a function that ends it. */
export function watchSiteConfigs(changed: () => void): () => void {
  return local.watch((keys) => {
    if (keys.some((key) => key.startsWith(CONFIG_PREFIX))) changed();
  });
}
