import { BACKGROUND_MESSAGES, type Written } from '../messages/contract';
import { answerMessages } from '../messages/listen';
import { onInstall, onMessage, welcomeAddress } from '../platform/runtime';
import { openTab } from '../platform/tabs';
import { saveRestored } from '../storage/articles';
import { writeDeed } from '../storage/deeds';
import { readHistory } from '../storage/history';
import type { Outcome } from '../storage/schema';
import { writeSettings } from '../storage/settings';
import { saveSnapshot } from '../storage/snapshots';
import { redo, undo, type Undone } from '../storage/undo';
import { mendHistory } from '../storage/unfinished';
import { cleanByItself } from './automatic';
import { keepBackups } from './backups';
import { offerMenusAndKeys } from './menus';
import { keepPagesHighlighted } from './page-highlights';
import { serveReader } from './reading';
import { answerSites } from './sites';
import { answerTidying } from './tidying';
import { visitAllowedSites } from './visits';

/* Whenever the background comes to life: a page may have been closed in the middle of a deed. */
void mendHistory();
onInstall(() => void openTab(welcomeAddress()));
offerMenusAndKeys();
keepPagesHighlighted();
visitAllowedSites();
cleanByItself();
keepBackups();
answerSites();
answerTidying();
serveReader();

onMessage(
  answerMessages(BACKGROUND_MESSAGES, {
    'annotation/write': async ({ deed, stories, ...sitting }): Promise<Written> => {
      const outcome = await writeDeed(deed, stories, sitting);
      if (!outcome.ok) return failed(outcome);
      return { ok: true, ...(outcome.value === undefined ? {} : { step: outcome.value }) };
    },
    'history/undo': async ({ step }) => undone(await undo({ step })),
    'history/redo': async () => undone(await redo()),
    'history/read': async () => {
      const outcome = await readHistory();
      return outcome.ok ? outcome.value : { undo: null, redo: null };
    },
    'snapshot/save': async ({ articleId, html }) => written(await saveSnapshot(articleId, html)),
    'removal/restore': async ({ articleId, metadata, removal, restored }) =>
      written(await saveRestored(articleId, metadata, removal, restored)),
    'settings/write': async ({ change }) => written(await writeSettings(change)),
  }),
);

type Failed = Extract<Outcome<never>, { ok: false }>;

function failed({ failure: { reason } }: Failed) {
  return { ok: false, reason } as const;
}

function written(outcome: Outcome<unknown>): Written {
  return outcome.ok ? { ok: true } : failed(outcome);
}

function undone(outcome: Outcome<Undone>): Undone | ReturnType<typeof failed> {
  return outcome.ok ? outcome.value : failed(outcome);
}
