import { signal } from '@preact/signals';
import { readingMinutes } from '../core/article/metadata/language';
import { getMessage, plural } from '../platform/i18n';
import { readingPlace, type ReadingPlace } from '../ui/reading-line';
import type { OpenStory } from './open-story';
import { announcement } from './session';

/** Where the reader is in the story. */
export const place = signal<ReadingPlace>({ text: undefined, share: 0 });

/** Follows the reader through the story. @returns a function that ends it. */
export function followReading({ element }: OpenStory): () => void {
  let frame = 0;
  const look = () => {
    frame = 0;
    const now = readingPlace(element);
    if (now.text !== place.value.text || now.share !== place.value.share) place.value = now;
  };
  const later = () => (frame ||= requestAnimationFrame(look));
  const resizing = new ResizeObserver(later);
  resizing.observe(document.body);
  addEventListener('scroll', later, { passive: true });
  look();
  return () => {
    cancelAnimationFrame(frame);
    resizing.disconnect();
    removeEventListener('scroll', later);
  };
}

/** How long the words after the reader's place take, for a practised reader. */
export function timeLeft({ article }: OpenStory): string {
  const { wordCount, lang } = article.metadata;
  const words = Math.round(wordCount * (1 - place.value.share));
  return words > 0
    ? plural('progress_left', readingMinutes(words, lang))
    : getMessage('progress_done');
}

/** Tells those who do not see the bar how far they are. */
export function announceProgress(story: OpenStory): void {
  announcement.value = '';
  setTimeout(() => (announcement.value = timeLeft(story)));
}
