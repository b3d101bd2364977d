import { playerOf } from '../core/article/normalise/embed-providers';
import { EMBED_ATTRIBUTE } from '../core/article/sanitize';
import { getMessage } from '../platform/i18n';

/** A player may run and open what it is asked for, but not lead the tab elsewhere. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation';

/** Gives a still its button; until that is pressed, nobody is asked for anything. */
export function offerEmbed(still: Element): void {
  const player = playerOfStill(still);
  if (!player || still.querySelector('.load, iframe')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'load';
  const label = getMessage('embed_load', new URL(player).hostname.replace(/^www\./, ''));
  /* Drawn by the style sheet, so that it is no part of the story's text. */
  button.dataset['label'] = label;
  button.ariaLabel = label;
  still.append(button);
}

/** Loads what a still stands for in its place. @returns whether its button was pressed. */
export function loadEmbed(target: Element): boolean {
  const button = target.closest('.story .load');
  const still = button?.closest(`[${EMBED_ATTRIBUTE}]`);
  const player = still && playerOfStill(still);
  if (!button || !player) return false;
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', SANDBOX);
  frame.setAttribute('allow', 'encrypted-media; fullscreen; picture-in-picture');
  frame.referrerPolicy = 'no-referrer';
  frame.title = button.ariaLabel ?? '';
  frame.src = player;
  button.replaceWith(frame);
  frame.focus({ preventScroll: true });
  return true;
}

/** The last link is the still's own; those before may be of a post's words. */
function playerOfStill(still: Element): string | undefined {
  const link = [...still.querySelectorAll('a[href]')].at(-1);
  return playerOf(link?.getAttribute('href') ?? '');
}
