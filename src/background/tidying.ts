import { answerMessages } from '../messages/listen';
import { ask } from '../messages/send';
import { TAB_TIDY_MESSAGES, TIDY_MESSAGES } from '../messages/tidying';
import { onMessage } from '../platform/runtime';
import { messageTab } from '../platform/tabs';
import { noteWish } from './automatic';
import { bringTidy } from './bring';

/** Tidies pages for the popup, which cannot do so in the page's own time. */
export function answerTidying(): void {
  onMessage(
    answerMessages(TAB_TIDY_MESSAGES, {
      'tab/tidy': async ({ tabId, force }) => {
        await noteWish(tabId, { mode: 'tidy', isOn: true });
        return (await bringTidy(tabId, { force })) ?? null;
      },
    }),
  );
}

/** Tidies the page of a tab, or brings everything back. */
export async function toggleTidy(tabId: number): Promise<void> {
  const state = await ask(TIDY_MESSAGES, messageTab(tabId), 'tidy/read', {});
  const isTidy = state.ok && state.value.state !== 'off' && state.value.state !== 'not-article';
  if (isTidy) await ask(TIDY_MESSAGES, messageTab(tabId), 'tidy/stop', {});
  else await bringTidy(tabId);
  await noteWish(tabId, { mode: 'tidy', isOn: !isTidy });
}
