import { declutter } from '../clutter/declutter';
import type { Scene } from '../clutter/kind';
import { bareLabel } from '../clutter/phrase-book';
import type { Removal } from './article';
import { resolveAddresses } from './images';
import { PROSE_LENGTH, survey } from './survey';
import { weigh } from './weight';

const LEFTOVERS = 'button, input, select, textarea, form, nav, dialog, [role="navigation"]';
const KEPT_WHEN_EMPTY = 'img, picture, video, audio, iframe, table, hr, br, math, svg';
const HEADING = 'h1, h2';
const LINES = 'h1, h2, h3, p';

/**
 * Cleans the chosen story itself: the same clutter rules again, the headline that the view shows
 * anyway, what cannot be shown. Changes `root`.
 * @param title the headline.
 * @returns what the rules took out, in page order.
 */
export function refine(
  root: Element,
  title: string,
  scene: Omit<Scene, 'survey' | 'scope'>,
): Removal[] {
  replaceEmbeds(root);
  const removals = declutter({ ...scene, scope: 'story', survey: survey(root) });
  for (const part of root.querySelectorAll(LEFTOVERS)) part.remove();
  dropHeadline(root, title);
  resolveAddresses(root, root.baseURI.startsWith('http') ? root.baseURI : scene.url);
  dropEmpty(root);
  return removals;
}

/** A frame or player cannot be shown; its address and name can. */
function replaceEmbeds(root: Element): void {
  for (const embed of root.querySelectorAll('iframe, video, audio')) {
    const source = embed.getAttribute('src') ?? embed.querySelector('source')?.getAttribute('src');
    if (!source || !/^(https?:)?\/\//.test(source)) {
      embed.remove();
      continue;
    }
    const link = root.ownerDocument.createElement('a');
    link.setAttribute('href', source);
    link.textContent =
      embed.getAttribute('title') ?? new URL(source, 'https://embed.invalid').hostname;
    const paragraph = root.ownerDocument.createElement('p');
    paragraph.append(link);
    embed.replaceWith(paragraph);
  }
}

/** The view shows the headline above the story; a second one in the story is none. */
function dropHeadline(root: Element, title: string): void {
  const wanted = bareLabel(title);
  for (const line of root.querySelectorAll(LINES)) {
    const own = bareLabel(line.textContent);
    if (own === '' || line.closest('figure')) continue;
    if (own === wanted || (line.matches(HEADING) && isPartOf(own, wanted))) {
      line.remove();
      return;
    }
    if (weigh(own) >= PROSE_LENGTH * 3) return;
  }
}

const isPartOf = (one: string, other: string): boolean =>
  other.startsWith(one) || one.startsWith(other);

function dropEmpty(root: Element): void {
  for (const element of [
    ...root.querySelectorAll(
      'p, div, section, span, li, ul, ol, figure, a, h2, h3, h4, h5, h6, strong, em, header',
    ),
  ].reverse()) {
    if (element.textContent.trim() === '' && !element.querySelector(KEPT_WHEN_EMPTY))
      element.remove();
  }
}
