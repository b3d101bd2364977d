import { resolveUrl } from '../address';
import type { Declarations } from './declarations';
import { isThing, text } from './structured-data';

const LINKS =
  'link[rel~="license"], a:is([rel~="license"], [href*="creativecommons.org/licenses/"], [href*="creativecommons.org/publicdomain/"])';
/** A picture and a comment have licences of their own. */
const ELSEWHERE =
  'figure, figcaption, [class*="caption" i], [class*="comment" i], [class*="credit" i]';

/**
 * The address of the licence that the story is under: `rel=license` and links to Creative Commons
 * (https://www.w3.org/TR/html/links.html#link-type-license), schema.org's `license`, Dublin Core.
 */
export function licenseOf({
  document,
  url,
  article,
  webPage,
  meta,
}: Declarations): string | undefined {
  const link = [...document.querySelectorAll(LINKS)].find((one) => !one.closest(ELSEWHERE));
  const declared = article?.['license'] ?? webPage?.['license'];
  const claims = [
    isThing(declared) ? text(declared['url'] ?? declared['@id']) : text(declared),
    link?.getAttribute('href') ?? '',
    meta('dcterms.license', 'dc.rights', 'dcterms.rights', 'dc.rights.license'),
  ];
  const address = claims.find((claim) => /^(https?:)?\/\//i.test(claim) || claim.startsWith('/'));
  const absolute = address ? resolveUrl(address, url) : undefined;
  return absolute && /^https?:/.test(absolute) ? absolute : undefined;
}
