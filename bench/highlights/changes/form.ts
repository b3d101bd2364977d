import { make, ownBlocks } from '../scene';
import { isRead, textNodesOf, wordsIn } from '../words';
import type { Change } from './change';

const INLINE = ['b', 'em', 'a', 'span', 'mark'];

export const same: Change = {
  id: 'nothing',
  wants: 'found',
  isGentle: true,
  apply: () => true,
};

/** Words get tags around them, and others lose theirs. */
export const markup: Change = {
  id: 'inline tags come and go',
  wants: 'found',
  isGentle: true,
  apply(scene) {
    const { random, quote } = scene;
    const blocks = ownBlocks(scene);
    for (const element of blocks.flatMap((block) => [...block.querySelectorAll(INLINE.join())])) {
      if (element.isConnected && random.chance(0.5)) element.replaceWith(...element.childNodes);
    }
    for (const node of blocks.flatMap(textNodesOf).filter(isRead)) {
      const [word] = random.some(wordsIn(node), 1);
      if (!word || random.chance(0.3)) continue;
      const middle = word.start > 0 ? node.splitText(word.start) : node;
      const rest = middle.splitText(word.end - word.start);
      const at = quote.indexOf(node);
      if (at >= 0) quote.splice(at, 1, ...new Set([node, middle, rest]));
      const tag = make(scene, random.pick(INLINE));
      middle.replaceWith(tag);
      tag.append(middle);
    }
    return blocks.length > 0;
  },
};

type Rewrite = (text: string) => string;

/* None of them changes what a reader reads. */
const REWRITES: readonly Rewrite[] = [
  (text) => text.replace(/[“”„]/gu, '"').replace(/[‘’]/gu, "'"),
  (text) =>
    text
      .replace(/(?<=\s|^)"/gu, '“')
      .replace(/"/gu, '”')
      .replace(/'/gu, '’'),
  (text) => text.replace(/(?<=\p{L}{3})(?=\p{L}{3})/gu, '\u00ad'),
  (text) => text.replace(/ /gu, '\u00a0'),
  (text) => text.replace(/ (?=\S)/gu, '\n\t  '),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFC'),
  (text) => text.replace(/–/gu, '-').replace(/…/gu, '...'),
  (text) => text.replace(/ /gu, ' \u200b'),
  (text) => text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/fi/gu, 'ﬁ').replace(/—/gu, '--'),
  (text) => text.replace(/\p{Lu}/gu, '\u200e$&'),
];

export const typography: Change = {
  id: 'white space and typography',
  wants: 'found',
  isGentle: true,
  apply({ root, random }) {
    const rewrites = random.some(REWRITES, random.between(1, 3));
    for (const node of textNodesOf(root).filter(isRead)) {
      const rewritten = rewrites.reduce((text, rewrite) => rewrite(text), node.data);
      if (rewritten !== node.data) node.data = rewritten;
    }
    return true;
  },
};
