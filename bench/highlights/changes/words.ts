import type { Scene } from '../scene';
import { isRead, replaceWords, textNodesOf, wordsIn, wordsOfText, type Word } from '../words';
import type { Change } from './change';

/** Fewer words have no fifth. */
const LEAST_WORDS = 5;
const NEAR = 12;

export function quotedWords({ quote }: Scene): Word[] {
  return quote.flatMap(wordsIn);
}

/** Words of the other page: common and rare ones as they come. */
export function otherWords({ donor, random }: Scene, count: number): string[] {
  const words = wordsOfText(donor.join(' '));
  return Array.from({ length: count }, () => random.pick(words));
}

function textOf({ node, start, end }: Word): string {
  return node.data.slice(start, end);
}

/** Puts other words in the places of some. */
export function exchange(scene: Scene, words: readonly Word[]): void {
  const others = otherWords(scene, words.length);
  replaceWords(words.map((word, i) => [word, others[i] ?? '']));
}

export const oneWord: Change = {
  id: 'a word of it',
  wants: 'found',
  isGentle: true,
  apply(scene) {
    const words = quotedWords(scene);
    if (words.length < LEAST_WORDS) return false;
    exchange(scene, [scene.random.pick(words)]);
    return true;
  },
};

/** Most words are exchanged; some go, some come. */
export const fifth: Change = {
  id: 'up to a fifth of its words',
  wants: 'found',
  isGentle: false,
  apply(scene) {
    const { random } = scene;
    const words = quotedWords(scene);
    if (words.length < LEAST_WORDS) return false;
    const count = random.between(1, Math.floor(words.length / 5));
    const [first, last] = [words[0], words.at(-1)];
    const others = otherWords(scene, count);
    const changes = random.some(words, count).map((word, i): [Word, string] => {
      const other = others[i] ?? '';
      const isEnd = word === first || word === last;
      const kind = isEnd ? 0 : random.next();
      return [word, kind < 0.7 ? other : kind < 0.85 ? '' : `${textOf(word)} ${other}`];
    });
    replaceWords(changes);
    return true;
  },
};

export const around: Change = {
  id: 'words around it',
  wants: 'found',
  isGentle: true,
  apply(scene) {
    const { random, quote, root } = scene;
    const all = textNodesOf(root).filter(isRead);
    const [first, last] = [quote[0], quote.at(-1)];
    if (!first || !last) return false;
    const before = all.slice(0, all.indexOf(first)).slice(-NEAR).flatMap(wordsIn).slice(-NEAR);
    const after = all
      .slice(all.indexOf(last) + 1)
      .slice(0, NEAR)
      .flatMap(wordsIn)
      .slice(0, NEAR);
    const share = random.pick([0.2, 0.5, 1]);
    const chosen = [...before, ...after].filter(() => random.chance(share));
    exchange(scene, chosen);
    return chosen.length > 0;
  },
};
