import { loadEmbed } from '../ui/embeds';
import { noteOfLink, targetOfLink } from '../ui/footnotes';
import { pictureAt } from '../ui/pictures';
import type { OpenStory } from './open-story';
import { footnote, pictured } from './session';

/**
 * Follows what the reader clicks or presses in the story: the mark of a footnote opens it in place,
 * other links within the story lead there, a still loads what it stands for, and a picture is shown as large as the window.
 * @returns a function that ends it.
 */
export function followClicks({ element: story }: OpenStory): () => void {
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    const isOpened =
      loadEmbed(event.target) || openPicture(event.target) || openLink(story, event.target);
    if (isOpened) event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (!isPress || !(event.target instanceof HTMLImageElement)) return;
    if (openPicture(event.target)) event.preventDefault();
  };
  /* Before the story's own keys and the pointer's listener see it. */
  document.addEventListener('click', onClick, true);
  document.addEventListener('keydown', onKeyDown, true);
  return () => {
    document.removeEventListener('click', onClick, true);
    document.removeEventListener('keydown', onKeyDown, true);
    footnote.value = undefined;
    pictured.value = undefined;
  };
}

function openPicture(target: Element): boolean {
  const picture = pictureAt(target);
  if (picture) pictured.value = picture;
  return picture !== undefined;
}

function openLink(story: Element, target: Element): boolean {
  const link = target.closest<HTMLAnchorElement>('.story a[href^="#"], .footnote a[href^="#"]');
  if (!link) return false;
  const note = noteOfLink(story, link);
  footnote.value = note && { link, note };
  if (note) return true;
  const place = targetOfLink(story, link);
  place?.scrollIntoView({ block: 'center' });
  return true;
}
