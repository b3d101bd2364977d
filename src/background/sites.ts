import { USUAL_LANGUAGES } from '../core/settings';
import { NO_CHOICE } from '../core/sites/choice';
import type { Written } from '../messages/contract';
import { answerMessages } from '../messages/listen';
import { SITE_MESSAGES } from '../messages/sites';
import { onMessage } from '../platform/runtime';
import { readSiteConfig } from '../storage/site-rules';
import { readSettings } from '../storage/settings';
import { readSite, updateSite } from '../storage/sites';
import { followChoice } from './automatic';

/** Reads and writes what is chosen for sites, for those who cannot do so themselves. */
export function answerSites(): void {
  onMessage(
    answerMessages(SITE_MESSAGES, {
      'site/read': async ({ host }) => {
        const outcome = await readSite(host);
        return outcome.ok ? outcome.value : NO_CHOICE;
      },
      'site/write': async ({ host, change }): Promise<Written> => {
        const outcome = await updateSite(host, change);
        if (change.mode !== undefined || change.paths) void followChoice(host);
        return outcome.ok ? { ok: true } : { ok: false, reason: outcome.failure.reason };
      },
      'site/config': async ({ host }) => {
        const outcome = await readSiteConfig(host);
        return outcome.ok ? (outcome.value ?? null) : null;
      },
      'clutter/kept': async () => {
        const settings = await readSettings();
        return settings.ok ? settings.value.clutter.kept : [];
      },
      'languages/read': async () => {
        const settings = await readSettings();
        return settings.ok ? settings.value.languages : USUAL_LANGUAGES;
      },
    }),
  );
}
