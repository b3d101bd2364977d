import { BACKGROUND_MESSAGES, type Written } from '../messages/contract';
import { answerMessages } from '../messages/listen';
import { getMessage } from '../platform/i18n';
import { addPageMenuItem, openPopup } from '../platform/menus';
import { onMessage } from '../platform/runtime';
import { removeAnnotation, saveAnnotation } from '../storage/annotations';
import { saveArticle, saveRestored } from '../storage/articles';
import type { Outcome } from '../storage/schema';

addPageMenuItem('read', getMessage('menu_read'), () => void openPopup());

onMessage(
  answerMessages(BACKGROUND_MESSAGES, {
    'annotation/save': async ({ articleId, metadata, annotation }) =>
      written(await saveAnnotation(articleId, annotation), await saveArticle(articleId, metadata)),
    'annotation/remove': async ({ articleId, annotationId }) =>
      written(await removeAnnotation(articleId, annotationId)),
    'removal/restore': async ({ articleId, metadata, removal, restored }) =>
      written(await saveRestored(articleId, metadata, removal, restored)),
  }),
);

/** The first failure, if there is one. */
function written(...outcomes: readonly Outcome<unknown>[]): Written {
  for (const outcome of outcomes) {
    if (!outcome.ok) return { ok: false, reason: outcome.failure.reason };
  }
  return { ok: true };
}
