import { found, type TidyFinding } from './finding';
import type { StoryShield } from './shield';

const PLAYERS = 'video, iframe[src*="autoplay=1"], iframe[src*="autoplay=true"]';
/** Characters of what may stand around a player in its box: its title, its controls. */
const LABEL = 200;
/** A box is no taller than its player so many times. */
const TALLER = 2;

/** A silent film in a loop, without controls, is a picture that moves. */
function startsByItself(player: Element): boolean {
  if (player.localName !== 'video') return true;
  const video = player as HTMLVideoElement;
  if (video.loop && video.muted && !video.controls) return false;
  return video.autoplay;
}

/** What stands above the story opens it; what has a caption is told of in it. */
function isOfStory(player: Element, shield: StoryShield): boolean {
  if (!shield.precedes(player) || shield.holds(player)) return true;
  return (player.closest('figure')?.querySelector('figcaption')?.textContent.trim() ?? '') !== '';
}

/** The outermost box that is the player's alone. */
function boxOf(player: Element, shield: StoryShield): Element {
  const height = player.getBoundingClientRect().height;
  let box = player;
  for (let up = box.parentElement; up; up = up.parentElement) {
    const isLarger = up.getBoundingClientRect().height > height * TALLER;
    if (isLarger || up.textContent.trim().length > LABEL || up.querySelector('p, h1, h2')) break;
    if (up.querySelectorAll('img, video, iframe').length > 2 || shield.holds(up)) break;
    if (up.matches('body, main, article')) break;
    box = up;
  }
  return box;
}

/** Finds players in and below the story that start by themselves. Reads only. */
export function findAutoplay(document: Document, shield: StoryShield): TidyFinding[] {
  return [...document.querySelectorAll(PLAYERS)]
    .filter((player) => startsByItself(player) && !isOfStory(player, shield))
    .map((player) => found(boxOf(player, shield), 'autoplay-player'));
}
