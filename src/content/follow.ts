import { canonicalUrl } from '../core/article/address';
import { PAGE_HIGHLIGHTS_MESSAGES } from '../messages/highlighting';
import { ask } from '../messages/send';
import { messageBackground } from '../platform/runtime';
import { watchAnnotations } from '../storage/annotations';
import { isWriting } from './deeds';
import { annotations, card, noted, placed, story } from './session';

/**
 * Follows what the page is about and what is stored of it: reads the highlights of the story that
 * the address names, again whenever they are written or the page goes on to another story.
 */
export class StoryFollower {
  #stopWatching = () => {};
  #asked: string | undefined;
  /** Number of the last question: an answer to an older one is out of date. */
  #question = 0;

  /** Reads the highlights anew if the address names another story than before. */
  async lookAtAddress(): Promise<void> {
    const source = canonicalUrl(document, location.href);
    if (source === this.#asked) return;
    this.#asked = source;
    this.#stopWatching();
    card.value = undefined;
    noted.value = undefined;
    story.value = undefined;
    placed.value = [];
    annotations.value = [];
    await this.refresh();
  }

  /** Reads the highlights of the present story. While something is written, the page is ahead. */
  async refresh(): Promise<void> {
    const source = canonicalUrl(document, location.href);
    const question = (this.#question += 1);
    const answer = await ask(PAGE_HIGHLIGHTS_MESSAGES, messageBackground, 'page/highlights', {
      source,
    });
    if (source !== this.#asked || question !== this.#question || !answer.ok) return;
    const { articleId } = answer.value;
    if (story.value?.articleId !== articleId) {
      story.value = { source, articleId };
      this.#stopWatching = watchAnnotations(articleId, () => void this.refresh());
    }
    if (!isWriting()) annotations.value = answer.value.annotations;
  }

  stop(): void {
    this.#asked = undefined;
    this.#stopWatching();
  }
}
