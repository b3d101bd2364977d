import type { Article } from '../core/article/article';
import { articleIdOf } from '../storage/article-id';
import { cleanSource } from './clean';
import { offerJoining } from './joining';
import { readKept } from './keep';
import { openStory } from './open-story';
import { view } from './session';
import type { SourcePage } from './source-page';

/** Cleans a page and shows what came of it; `force` takes the page for an article. */
export async function readPage(
  page: SourcePage | undefined,
  options: { readonly force: boolean },
): Promise<void> {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  const onProgress = (done: number) => (view.value = { phase: 'working', done, cancel });
  onProgress(0);
  if (!page) {
    view.value = { phase: 'failed', failure: { reason: 'unreadable' } };
    return;
  }
  const onWaiting = () => (view.value = { phase: 'waiting', cancel });
  const { signal } = controller;
  const cleaning = await cleanSource(page, { ...options, signal, onWaiting, onProgress });
  if (cleaning.ok) {
    await showArticle(cleaning.article);
    offerJoining(page, cleaning.article, showArticle);
  } else view.value = { phase: 'failed', failure: cleaning.failure };
}

/** Shows a story as the reader left it. */
export async function showArticle(article: Article): Promise<void> {
  const id = await articleIdOf(article.metadata.canonicalUrl);
  const story = openStory(id, article, await readKept(id, article));
  document.title = `${article.metadata.title} – Stet`;
  view.value = { phase: 'ready', story };
}
