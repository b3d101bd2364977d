import { blockOf, donated, leavesOf, make, neighbours, ownBlocks, type Scene } from '../scene';
import { sentencesOf, wordsIn } from '../words';
import type { Change } from './change';
import { exchange, otherWords, quotedWords } from './words';

const FEW_WORDS = 5;

function textOf({ quote }: Scene): string {
  return quote.map(({ data }) => data).join('');
}

/** The words with one or two of them, or of few words a letter, made others. */
function similarTo(scene: Scene): string {
  const { random } = scene;
  const text = scene.root.ownerDocument.createTextNode(textOf(scene));
  const words = wordsIn(text);
  if (words.length >= FEW_WORDS) {
    exchange({ ...scene, quote: [text] }, random.some(words, random.between(1, 2)));
    return text.data;
  }
  const word = random.pick(words);
  const at = random.between(word.start, word.end - 1);
  const [other = ''] = otherWords(scene, 1);
  text.replaceData(at, 1, other.toLowerCase().slice(-1));
  return text.data;
}

/** A box of related stories with a text in it, in one of the forms in which pages have them. */
function teaser(scene: Scene, text: string): void {
  const { random, story, root } = scene;
  const link = make(scene, 'a', text);
  link.setAttribute('href', 'https://news.example/other');
  const inner = random.pick([
    () => make(scene, 'ul', make(scene, 'li', link)),
    () => make(scene, 'div', make(scene, 'h3', link), ...donated(scene, 1)),
    () => make(scene, 'div', make(scene, 'h4', text)),
    () => make(scene, 'p', link),
  ])();
  const box = make(scene, random.pick(['aside', 'div', 'section']), make(scene, 'h2', 'Related'));
  box.append(inner);
  random.pick([
    () => story.append(box),
    () => story.prepend(box),
    () => root.append(box),
    () => random.pick([...leavesOf(scene), story]).after(box),
  ])();
}

/** A paragraph with a text in it, alone or among other sentences, away from the highlight. */
function prose(scene: Scene, text: string): boolean {
  const { random } = scene;
  const { before, after } = neighbours(scene);
  const far = [...before.slice(2), ...after.slice(2)].filter((leaf) => leaf.localName === 'p');
  if (far.length === 0) return false;
  const [first = '', last = ''] = random.some(sentencesOf(random.pick(scene.donor)), 2);
  /* A whole paragraph that goes here and comes there has moved. */
  const isAlone = random.chance(0.5) && !isWhole(scene);
  random.pick(far).after(make(scene, 'p', isAlone ? text : `${first} ${text} ${last}`));
  return true;
}

/** Whether the highlight is all of its blocks. */
export function isWhole(scene: Scene): boolean {
  const own = ownBlocks(scene);
  const length = own.reduce((sum, block) => sum + block.textContent.trim().length, 0);
  return length <= textOf(scene).trim().length + FEW_WORDS;
}

/** Takes the words away, and the blocks that have no others. */
function erase({ quote, story }: Scene): boolean {
  for (const node of quote.splice(0)) {
    const block = blockOf(node);
    node.data = '';
    if (block && block !== story && !/\S/u.test(block.textContent)) block.remove();
  }
  return true;
}

function editWord(scene: Scene): boolean {
  const words = quotedWords(scene);
  if (words.length < FEW_WORDS) return false;
  exchange(scene, [scene.random.pick(words)]);
  return true;
}

type Act = (scene: Scene, text: string, similar: string) => unknown;

/** What happens gets the words as they were; `false` where the scene has no room for it. */
function change(id: string, wants: Change['wants'], ...acts: readonly Act[]): Change {
  return {
    id,
    wants,
    isGentle: false,
    apply(scene) {
      const [text, similar] = [textOf(scene), similarTo(scene)];
      return acts.every((act) => act(scene, text, similar) !== false);
    },
  };
}

const inTeaser: Act = (scene, text) => teaser(scene, text);
const inProse: Act = (scene, text) => prose(scene, text);
const similarElsewhere: Act = (scene, _, similar) =>
  scene.random.chance(0.5) ? teaser(scene, similar) : prose(scene, similar);

/** Another sentence stands where it stood. */
const replaced: Act = (scene) => {
  const [node, ...rest] = scene.quote;
  const [sentence] = scene.random.some(sentencesOf(scene.random.pick(scene.donor)), 1);
  if (!node || !sentence) return false;
  node.data = sentence;
  for (const other of rest) other.data = '';
  scene.quote.length = 0;
  return true;
};

export const COPIES: readonly Change[] = [
  change('a copy in a teaser', 'found', inTeaser),
  change('a word of it, with a copy in a teaser', 'found', inTeaser, editWord),
  change('a word of it, with a copy in prose', 'found', inProse, editWord),
  change('deleted', 'orphan', erase),
  change('another sentence in its place', 'orphan', replaced),
  change('deleted, with a similar sentence', 'orphan', similarElsewhere, erase),
  change('deleted, with a copy in a teaser', 'orphan', inTeaser, erase),
  change('deleted, with a copy in prose', 'orphan', inProse, erase),
];
