import { v5 } from 'uuid';
import type { ArticleMetadata } from '../article/article';

/** A name in parts, or as a whole where it is not known which part is the family's. */
export type Name =
  { readonly family: string; readonly given: string } | { readonly literal: string };

/** Words in Latin letters, of which the last is the family's: Ada Lind, Jean-Luc O’Neil. */
const WESTERN =
  /^\p{Script=Latin}[\p{Script=Latin}\p{M}.’'-]*( \p{Script=Latin}[\p{Script=Latin}\p{M}.’'-]*){1,3}$/u;
/** Two names in one, of which neither is the other's first name. */
const JOINED = / (and|und|et|y|e|en|og|och) /;
/** What belongs to the family's name: Ludwig van Beethoven, Charles de Gaulle. */
const PARTICLE = / (?=(?:\p{Ll}[\p{L}’']* )+\p{Lu}\S*$)/u;

/** The parts of an author's name. */
export function nameOf(name: string): Name {
  if (!WESTERN.test(name) || JOINED.test(name)) return { literal: name };
  const particle = PARTICLE.exec(name)?.index ?? name.lastIndexOf(' ');
  return { family: name.slice(particle + 1), given: name.slice(0, particle) };
}

/**
 * A key for citing a story, e.g. `lind2026-1f0c9a2b`: always the same for its address, and made of
 * letters that every program takes.
 */
export function citationKey(metadata: ArticleMetadata): string {
  const [author] = metadata.authors;
  const name = author === undefined ? undefined : nameOf(author);
  const known = name && 'family' in name ? name.family : metadata.siteName;
  const letters = known
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  const [year = ''] = dateParts(metadata.publishedTime) ?? [];
  return `${letters || 'story'}${year}-${v5(metadata.canonicalUrl, v5.URL).slice(0, 8)}`;
}

/** Year, month and day of an ISO 8601 time, as far as it tells them. */
export function dateParts(time: string | undefined): number[] | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(time ?? '');
  return match?.slice(1).filter(Boolean).map(Number);
}
