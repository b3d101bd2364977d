import type { SettingsChange } from '../core/settings';
import { BACKGROUND_MESSAGES } from '../messages/contract';
import { ask } from '../messages/send';
import { messageBackground } from '../platform/runtime';

/**
 * Stores some of the settings; the background writes, since a popup can be closed at any moment.
 * @returns whether they were stored.
 */
export async function writeSettings(change: SettingsChange): Promise<boolean> {
  const answer = await ask(BACKGROUND_MESSAGES, messageBackground, 'settings/write', { change });
  return answer.ok && answer.value.ok;
}
