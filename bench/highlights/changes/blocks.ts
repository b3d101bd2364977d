import { donated, make, neighbours, ownBlocks, type Scene } from '../scene';
import type { Change } from './change';

const NEAR = 3;
const PARAGRAPHS = 'p, blockquote, div';

/** Puts elements beside one of the blocks around the highlight, or between two of its own. */
function putNear(scene: Scene, elements: readonly Element[], reach: number): void {
  const { random } = scene;
  const own = ownBlocks(scene);
  for (const element of elements) {
    const { before, after } = neighbours(scene);
    const isBefore = random.chance(0.5);
    const near = (isBefore ? before : after).slice(0, reach);
    const beside = random.pick([...near, isBefore ? own[0] : own.at(-1)]);
    if (isBefore) beside?.before(element);
    else beside?.after(element);
  }
}

export const inserted: Change = {
  id: 'paragraphs come',
  wants: 'found',
  isGentle: true,
  apply(scene) {
    if (ownBlocks(scene).length === 0) return false;
    putNear(scene, donated(scene, scene.random.between(1, NEAR)), NEAR);
    return true;
  },
};

export const removed: Change = {
  id: 'paragraphs go',
  wants: 'found',
  isGentle: true,
  apply(scene) {
    const { random } = scene;
    const { before, after } = neighbours(scene);
    const near = [...before.slice(0, NEAR), ...after.slice(0, NEAR)];
    const going = random.some(near, random.between(1, NEAR));
    for (const block of going) block.remove();
    return going.length > 0;
  },
};

export const moved: Change = {
  id: 'its paragraph moves',
  wants: 'found',
  isGentle: false,
  apply(scene) {
    const own = ownBlocks(scene);
    const { before, after } = neighbours(scene);
    const [first] = own;
    const isWhole = own.every(
      (block) => block.parentElement === first?.parentElement && block.matches(PARAGRAPHS),
    );
    /* Not beside the blocks where it is. */
    const targets = [...before.slice(1), ...after.slice(1)].filter(
      (leaf) => leaf.localName === first?.localName && leaf.parentElement,
    );
    if (!first || !isWhole || targets.length === 0) return false;
    const target = scene.random.pick(targets);
    if (before.includes(target)) target.before(...own);
    else target.after(...own);
    return true;
  },
};

export const adverts: Change = {
  id: 'advertisements come',
  wants: 'found',
  isGentle: true,
  apply(scene) {
    const { random } = scene;
    const own = ownBlocks(scene);
    const [first] = own;
    if (!first) return false;
    const ads = donated(scene, random.between(1, NEAR)).map((text) => {
      const box = make(scene, random.pick(['div', 'aside']), make(scene, 'span', 'Advertisement'));
      box.className = random.pick(['ad', 'promo', '']);
      box.append(text);
      return box;
    });
    putNear(scene, ads, 1);
    if (own.length > 1 && random.chance(0.5)) first.after(...ads.slice(0, 1));
    return true;
  },
};

export const headline: Change = {
  id: 'a new headline',
  wants: 'found',
  isGentle: true,
  apply(scene) {
    const { root, quote, story } = scene;
    const old = root.querySelector('h1');
    if (old && quote.some((node) => old.contains(node))) return false;
    const [text = ''] = scene.random.pick(scene.donor).split(/[.。?!]/u);
    if (old) old.textContent = text;
    else story.prepend(make(scene, 'h1', text));
    return true;
  },
};
