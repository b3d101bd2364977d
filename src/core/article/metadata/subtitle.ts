import type { Declarations } from './declarations';
import type { HeadLine } from './head-lines';
import { nameKey, plainText } from './plain-text';
import { text } from './structured-data';

const TOKENS =
  /(?:^|[\s_-])(?:stand-?first|dek|deck|sub-?title|sub-?head(?:line|ing)?|sottotitolo|chapo|chapeau|entradilla|bajada|subtitulo|antetitulo|untertitel|unterzeile|dachzeile|vorspann|intro|lead|lede|sapo|ingress|summary|excerpt|perex|zajawka|spoiler|deckzeile)(?:[\s_-]|$)/i;
const [SHORTEST, LONGEST] = [20, 500];
const NEAR = 8;

const camelToKebab = (names: string): string => names.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2');

function isMarked(element: Element): boolean {
  const names = `${element.className} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
  return TOKENS.test(camelToKebab(names));
}

/** The paragraph or heading that holds a piece of text, or a box around it that has no other text. */
function markedBox({ element, text: piece }: HeadLine): Element | undefined {
  let box: Element | null = element;
  for (let level = 0; box && level < 4; level += 1, box = box.parentElement) {
    if (isMarked(box) && box.textContent.length <= Math.max(LONGEST, piece.length)) return box;
  }
  return undefined;
}

/**
 * The line under the headline that says more of the story, where the page marks one.
 * @param lines those around the headline.
 */
export function subtitleOf(
  { article, meta }: Declarations,
  title: string,
  lines: () => readonly HeadLine[],
): string | undefined {
  const declared = [text(article?.['alternativeHeadline']), meta('subtitle', 'article:subtitle')];
  const shown = lines()
    .slice(0, NEAR)
    .map(markedBox)
    .flatMap((box) => (box && box.localName !== 'body' ? [box.textContent] : []));
  return [...shown, ...declared].map(plainText).find((line) => {
    const isOther = !nameKey(title).includes(nameKey(line));
    return isOther && line.length >= SHORTEST && line.length <= LONGEST;
  });
}
