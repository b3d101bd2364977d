import type { Popup } from '../browsers/driver';
import { storyText, storyTree } from './story-text';

/** What a reader finds in the popup. */
export type Reading =
  | {
      readonly ok: true;
      readonly title: string;
      readonly site: string;
      readonly byline: string;
      readonly date: string;
      readonly story: string;
      /** "Removed 6 share buttons, 1 ticker", then a line each with its reason. */
      readonly removed: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/* The popup itself gives up earlier, with a sentence of its own. */
const LIMIT = 90_000;

/** Waits until the popup shows the story, or says why it cannot, and reads it. */
export async function readPopup({ surface }: Popup): Promise<Reading> {
  const shown = await surface.poll(LIMIT, () => {
    if (document.querySelector('.article .story')) return 'story';
    return document.querySelector('.notice') ? 'notice' : '';
  });
  if (shown === 'story') {
    const facts = await surface.evaluate(readFacts);
    const tree = await surface.evaluate(storyTree, '.article .story');
    return { ok: true, ...facts, story: tree ? storyText(tree) : '' };
  }
  const reason = await surface.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.notice :is(h1, h1 + p)')]
      .map((part) => part.innerText)
      .join('\n'),
  );
  return { ok: false, reason: reason || 'The popup stayed empty.' };
}

/* Runs in the popup. */
function readFacts() {
  const text = (selector: string, within: ParentNode = document) =>
    within.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const parts = [...document.querySelectorAll('.byline bdi')];
  /* Authors if known, then the date if known, then the reading time. */
  const authors = parts.slice(0, -1).filter((part) => !part.querySelector('time'));
  return {
    title: text('.article h1'),
    site: text('.article .site'),
    byline: authors.map((part) => part.textContent).join(', '),
    date: text('.byline time'),
    removed: [
      text('#removed summary'),
      ...[...document.querySelectorAll('#removed li')].map((item) => {
        const [count, reason] = [text('strong', item), text('.quiet', item)];
        return `  - ${count}: ${reason}\n    “${text('.excerpt', item).slice(0, 160)}”`;
      }),
    ].filter((line) => line !== ''),
  };
}
