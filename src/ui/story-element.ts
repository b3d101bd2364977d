import type { Article } from '../core/article/article';
import type { EmbedKind } from '../core/article/normalise/embed-providers';
import { EMBED_ATTRIBUTE, toFragment } from '../core/article/sanitize';
import { getMessage } from '../platform/i18n';
import { offerEmbed } from './embeds';
import { watchPicture } from './pictures';
import { watchScrollers } from './scrollers';

/** Words for what a still stands for, by its `EmbedKind`. */
const EMBED_LABELS: Readonly<Record<EmbedKind, string>> = {
  video: 'embed_video',
  audio: 'embed_audio',
  post: 'embed_post',
  map: 'embed_map',
  chart: 'embed_chart',
  page: 'embed_page',
};

const isEmbedKind = (kind: string): kind is EmbedKind => Object.hasOwn(EMBED_LABELS, kind);

/** The width of a line of the story, in `story.css`. */
const SIZES = '(max-width: 35rem) 100vw, 35rem';

/**
 * The element that shows a story: pictures send no referrer and vanish when they do not load, links
 * open in a tab of their own.
 */
export function createStory(article: Article): HTMLElement {
  const story = document.createElement('div');
  story.className = 'story';
  story.lang = article.metadata.lang;
  story.dir = article.metadata.dir;
  /* Focusable, so that its keys work only while the reader is in it (WCAG 2.1.4). */
  story.tabIndex = 0;
  story.role = 'region';
  story.ariaLabel = getMessage('story_label');
  const content = toFragment(article.html);
  prepareStory(content);
  story.append(content);
  story.addEventListener('error', hidePicture, { capture: true });
  return story;
}

/** To be called again for what was put into the story later. */
export function prepareStory(story: ParentNode): void {
  watchScrollers(story);
  for (const image of story.querySelectorAll('img')) {
    image.referrerPolicy = 'no-referrer';
    image.decoding = 'async';
    image.loading = 'lazy';
    watchPicture(image);
  }
  for (const picture of story.querySelectorAll('[srcset]')) picture.setAttribute('sizes', SIZES);
  for (const embed of story.querySelectorAll(`[${EMBED_ATTRIBUTE}]`)) {
    const kind = embed.getAttribute(EMBED_ATTRIBUTE) ?? '';
    /* Drawn by the style sheet, so that it is no part of the story's text. */
    if (isEmbedKind(kind)) embed.setAttribute('data-label', getMessage(EMBED_LABELS[kind]));
    offerEmbed(embed);
  }
  for (const link of story.querySelectorAll('a[href]')) {
    if (link.getAttribute('href')?.startsWith('#')) continue;
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
}

/** A picture that does not load goes, with the list item or frame that held nothing else. */
function hidePicture(event: Event): void {
  if (!(event.target instanceof HTMLImageElement)) return;
  event.target.hidden = true;
  for (let box = event.target.parentElement; box; box = box.parentElement) {
    if (box.className === 'story' || box.textContent.trim() !== '') return;
    if (box.querySelector('img:not([hidden])')) return;
    box.hidden = true;
  }
}
