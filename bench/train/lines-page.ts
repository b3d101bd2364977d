import { readLines } from '../../src/core/article/judge/line-facts';
import { readMetadata } from '../../src/core/article/metadata/metadata';
import { preparePage } from '../../src/core/article/prepare';
import { readByReadability } from '../../src/core/article/readability';
import type { Block } from '../../src/core/article/survey';
import { finish } from '../../src/core/article/work';
import { parsePage } from '../parse-page';

/** A line of a page as the trainer sees it. */
export interface RawLine {
  readonly text: string;
  readonly tag: string;
  /** Without what names say, which is learned from other pages. */
  readonly facts: readonly number[];
  /** Readability keeps it. */
  readonly isPlain: boolean;
  /** Words of class and id of the boxes around it, the nearest first. */
  readonly names: readonly (readonly string[])[];
}

function namesAround(block: Block): string[][] {
  const names: string[][] = [];
  for (let up: Block | undefined = block; up; up = up.parent) {
    if (up.tokens.size > 0) names.push([...up.tokens]);
  }
  return names;
}

/** Runs the flow up to the judge. Called in the page, by its name. */
export function surveyLines(html: string, url: string): RawLine[] {
  const document = parsePage(html, url);
  if (!document.querySelector('body')) return [];
  const metadata = readMetadata(document, url);
  const page = finish(preparePage(document, url, metadata));
  const plain = finish(readByReadability(page.survey))?.kept;
  const reading = readLines({
    survey: page.survey,
    title: metadata.title,
    excerpt: metadata.excerpt ?? '',
    authors: metadata.authors,
    nameWeights: new Map(),
  });
  return finish(reading).map(({ block, facts }) => ({
    text: block.text,
    tag: block.tag,
    isPlain: plain?.has(block.order) ?? false,
    facts: [...facts].map((fact) => Number(fact.toPrecision(4))),
    names: namesAround(block),
  }));
}
