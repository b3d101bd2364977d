import { OWN_TAB_MESSAGES } from '../messages/reading';
import { ask } from '../messages/send';
import { messageBackground } from '../platform/runtime';
import type { SourcePage } from '../story/source-page';

/** The page that the reader is over. It is there when the reader is. */
export const pageBehind: SourcePage = {
  loading: false,
  enter: async () => {
    const state = await ask(OWN_TAB_MESSAGES, messageBackground, 'own-tab/enter', {});
    return state.ok && state.value
      ? { ok: true, value: state.value }
      : { ok: false, reason: 'unreadable' };
  },
  deliver: async (message) => {
    const answer = await ask(OWN_TAB_MESSAGES, messageBackground, 'own-tab/ask', { message });
    return answer.ok ? answer.value : undefined;
  },
  whenLoaded: () => Promise.resolve(),
};
