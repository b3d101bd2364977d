import { signal } from '@preact/signals';
import type { Article } from '../core/article/article';
import { JOIN_MESSAGES, type Joined } from '../messages/joining';
import { ask } from '../messages/send';
import { getMessage, plural } from '../platform/i18n';
import { announcement } from './session';
import type { SourcePage } from './source-page';

/** What became of the further pages of the story on the screen. */
export type Joining =
  /** They are there for the asking. */
  | { readonly phase: 'offered'; readonly join: () => void }
  /** Page `page` is being fetched. */
  | { readonly phase: 'working'; readonly page: number; readonly cancel: () => void }
  | { readonly phase: 'ended'; readonly joined: Omit<Joined, 'article'> };

export const joining = signal<Joining | undefined>(undefined);

/** How often the page is asked how far it is, in ms. */
const INTERVAL = 300;

/**
 * Offers to join the further pages of a story; where the rules for its site name them, they are
 * joined at once.
 * @param show shows the joined story.
 */
export function offerJoining(
  page: SourcePage,
  { continuation }: Article,
  show: (article: Article) => Promise<void>,
): void {
  if (!continuation) {
    joining.value = undefined;
    return;
  }
  const join = () => void joinPages(page, show);
  joining.value = { phase: 'offered', join };
  if (continuation.isRuled) join();
}

async function joinPages(
  { deliver }: SourcePage,
  show: (article: Article) => Promise<void>,
): Promise<void> {
  const before = joining.value;
  const cancel = () => void ask(JOIN_MESSAGES, deliver, 'pages/cancel', {});
  const tell = (page: number) => (joining.value = { phase: 'working', page, cancel });
  tell(2);
  const timer = setInterval(() => {
    void ask(JOIN_MESSAGES, deliver, 'pages/progress', {}).then((answer) => {
      if (answer.ok && joining.value?.phase === 'working') tell(answer.value.page);
    });
  }, INTERVAL);
  const answer = await ask(JOIN_MESSAGES, deliver, 'pages/join', {});
  clearInterval(timer);
  if (!answer.ok || !answer.value) {
    joining.value = before;
    announcement.value = getMessage('pages_failed');
    return;
  }
  const { article, ...joined } = answer.value;
  if (joined.pages > 1 || joined.ending === 'complete') await show(article);
  joining.value = { phase: 'ended', joined };
  announcement.value = plural('pages_joined', joined.pages);
}
