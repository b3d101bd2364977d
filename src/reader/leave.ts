import { answerMessages } from '../messages/listen';
import { READER_MESSAGES, READER_PAGE_MESSAGES } from '../messages/reading';
import { ask } from '../messages/send';
import { onMessage } from '../platform/runtime';
import { settlePosition } from '../story/position';
import { pageBehind } from './page-behind';

/** Closes the reader; does nothing before it was entered. */
export let leave = (): void => undefined;

/** How long the browser may take to go back, in ms. */
const LIMIT = 60;

/**
 * Lets the reader be left: by `leave`, and where it `takesBack` by the browser's Back, too, for which
 * this frame gets an entry of its own in the history of the tab. Address and state of the page are not
 * touched.
 */
export function prepareLeaving({ takesBack }: { readonly takesBack: boolean }): void {
  const close = () => {
    settlePosition();
    void ask(READER_MESSAGES, pageBehind.deliver, 'reader/close', { isWish: true });
  };
  leave = close;
  if (takesBack) {
    /* Else going back would scroll the story, too, before its place is kept. */
    history.scrollRestoration = 'manual';
    history.pushState(null, '');
    const { length } = history;
    addEventListener('popstate', close);
    leave = () => {
      /* Else the next Back would only take this entry out. It is not the last where the page went on. */
      if (history.length === length) history.back();
      setTimeout(close, LIMIT);
    };
  }
  onMessage(
    answerMessages(READER_PAGE_MESSAGES, {
      'reader/leave': () => {
        leave();
        return Promise.resolve(null);
      },
    }),
  );
}
