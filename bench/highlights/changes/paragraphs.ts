import { donated, make, ownBlocks, type Scene } from '../scene';
import { isRead, sentencesOf, textNodesOf } from '../words';
import type { Change } from './change';
import { isWhole } from './copies';

/** What goes of a highlight is at most this share of it. */
const MOST_GONE = 0.2;

/** The highlight's blocks, if they are paragraphs that follow one another. */
function ownParagraphs(scene: Scene): Element[] {
  const own = ownBlocks(scene);
  const isRun = own.every(
    (block, i) => block.localName === 'p' && (i === 0 || own[i - 1]?.nextElementSibling === block),
  );
  return isRun ? own : [];
}

function isParagraph(element: Element | null | undefined): element is Element {
  return element?.localName === 'p' && textNodesOf(element).some(isRead);
}

export const split: Change = {
  id: 'its paragraph is divided',
  wants: 'found',
  isGentle: false,
  apply(scene) {
    const { quote, random, root } = scene;
    const places = ownParagraphs(scene).flatMap((block) =>
      textNodesOf(block).flatMap((node) =>
        sentencesOf(node.data)
          .map((sentence) => ({ block, node, at: node.data.indexOf(sentence) }))
          .filter(({ at }) => at > 0),
      ),
    );
    if (places.length === 0) return false;
    const { block, node, at } = random.pick(places);
    const rest = node.splitText(at);
    if (quote.includes(node)) quote.splice(quote.indexOf(node) + 1, 0, rest);
    const range = root.ownerDocument.createRange();
    range.selectNodeContents(block);
    range.setStartBefore(rest);
    const second = make(scene, 'p');
    second.append(range.extractContents());
    block.after(second);
    return true;
  },
};

/** The paragraphs right before and after the highlight's own, one of which is to be chosen. */
function choosePartner(scene: Scene, own: readonly Element[]) {
  const [before, after] = [own[0]?.previousElementSibling, own.at(-1)?.nextElementSibling];
  const isNext = scene.random.chance(0.5);
  if (isParagraph(after) && (isNext || !isParagraph(before)))
    return { partner: after, isNext: true };
  return isParagraph(before) ? { partner: before, isNext: false } : undefined;
}

export const joined: Change = {
  id: 'its paragraph joins another',
  wants: 'found',
  isGentle: false,
  apply(scene) {
    const own = ownParagraphs(scene);
    const chosen = choosePartner(scene, own);
    if (!chosen) return false;
    const { partner, isNext } = chosen;
    const [to, from] = isNext ? [own.at(-1), partner] : [partner, own[0]];
    to?.append(' ', ...(from?.childNodes ?? []));
    from?.remove();
    return true;
  },
};

export const exchanged: Change = {
  id: 'two paragraphs change places',
  wants: 'found',
  isGentle: false,
  apply(scene) {
    const own = ownParagraphs(scene);
    const chosen = choosePartner(scene, own);
    if (chosen?.isNext) own[0]?.before(chosen.partner);
    else if (chosen) own.at(-1)?.after(chosen.partner);
    return chosen !== undefined;
  },
};

export const within: Change = {
  id: 'a paragraph comes or goes within it',
  wants: 'found',
  isGentle: false,
  apply(scene) {
    const { quote, random } = scene;
    const own = ownParagraphs(scene);
    const inner = own.slice(1, -1);
    const length = quote.reduce((sum, { data }) => sum + data.length, 0);
    const going = inner.filter(({ textContent }) => textContent.length < MOST_GONE * length);
    if (own.length > 1 && (going.length === 0 || random.chance(0.5))) {
      random.pick(own.slice(0, -1)).after(...donated(scene, 1));
      return true;
    }
    if (going.length === 0) return false;
    const gone = random.pick(going);
    gone.remove();
    quote.splice(0, quote.length, ...quote.filter((node) => !gone.contains(node)));
    return true;
  },
};

export const reordered: Change = {
  id: 'its list gets another order',
  wants: 'found',
  isGentle: false,
  apply(scene) {
    const [own, ...more] = ownBlocks(scene);
    const item = own?.closest('li, tr');
    const list = item?.parentElement;
    if (!list || more.some((block) => !item.contains(block)) || list.children.length < 3) {
      return false;
    }
    list.append(...scene.random.some([...list.children], list.children.length));
    return true;
  },
};

export const pullQuote: Change = {
  id: 'a pull quote of it comes',
  wants: 'found',
  isGentle: false,
  apply(scene) {
    const { quote, random } = scene;
    const [own, ...more] = ownParagraphs(scene);
    /* Of two copies of a paragraph nobody could say which is the pull quote. */
    if (!own || more.length > 0 || isWhole(scene)) return false;
    const text = quote.map(({ data }) => data).join('');
    const box = make(scene, random.pick(['blockquote', 'aside', 'div']), make(scene, 'p', text));
    if (random.chance(0.5)) own.before(box);
    else own.after(box);
    return true;
  },
};

export const headlineAgain: Change = {
  id: 'the headline stands twice',
  wants: 'found',
  isGentle: false,
  apply({ root, story, quote }) {
    const old = root.querySelector('h1');
    if (!old || quote.some((node) => old.contains(node))) return false;
    story.prepend(old.cloneNode(true));
    return true;
  },
};
