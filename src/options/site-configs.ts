import { isXPath } from '../core/article/site-parts';
import { parseFtr, siteOfFile, type FtrConfig } from '../core/sites/ftr';
import { getMessage, plural } from '../platform/i18n';
import { writeSiteConfigs } from '../storage/site-rules';
import { tell } from './session';

/** A file that was not taken in: its name is no site's, it says nothing that Stet can follow, or it is too large. */
export interface Rejected {
  readonly fileName: string;
  readonly why: 'no-site' | 'nothing' | 'too-large';
}

/** No config of the public collection has a tenth of this; in bytes. */
const LARGEST = 100_000;

/** What Stet makes of the text of a config; `rules` counts what it follows. */
export function understood(text: string): FtrConfig & { readonly rules: number } {
  const config = parseFtr(text, (path) => isXPath(document, path));
  const { body, title, author, date, strip, nextPage, singlePage } = config.paths;
  const paths = [body, title, author, date, strip, nextPage, singlePage].flat();
  return { ...config, rules: paths.length + config.strip.length };
}

/** Stores configs under the sites that their names say, all in one go. @returns the files that were not taken in. */
export async function takeIn(files: readonly File[]): Promise<readonly Rejected[]> {
  const texts = new Map<string, string>();
  const rejected: Rejected[] = [];
  for (const file of files) {
    const { name: fileName } = file;
    const site = siteOfFile(fileName);
    if (site === undefined) rejected.push({ fileName, why: 'no-site' });
    else if (file.size > LARGEST) rejected.push({ fileName, why: 'too-large' });
    else {
      const text = await file.text();
      if (understood(text).rules > 0) texts.set(site, text);
      else rejected.push({ fileName, why: 'nothing' });
    }
  }
  if (texts.size > 0) await write(texts, plural('options_rules_added', texts.size));
  return rejected;
}

/** Takes the config of a site out. */
export function takeOut(site: string): Promise<void> {
  return write(new Map([[site, null]]), getMessage('options_rules_removed', site));
}

async function write(texts: ReadonlyMap<string, string | null>, message: string): Promise<void> {
  const before = await writeSiteConfigs(texts);
  tell(before, message, () => before.ok && void writeSiteConfigs(before.value));
}
