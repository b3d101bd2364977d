import { withoutFragment } from '../core/article/address';
import type { TidyRequest } from '../messages/tidying';

/** What the scripts of Stet in one page share: they run one after the other in the same world. */
interface World {
  /** Ends the script that shows the highlights. */
  stetStopHighlighting?: () => void;
  /** Ends the script that tidies the page. */
  stetStopTidying?: () => void;
  /** What the background brings the script for that tidies the page. */
  stetTidyRequest?: TidyRequest;
  /** Ends the script that puts the reader over the page. */
  stetStopReading?: () => void;
  /** Whether the reader is over the page. */
  stetReading?: boolean;
  /** The story that the background was last told of. */
  stetVisited?: string;
  /** The present visit. */
  stetVisit?: Visit;
}

/** The page under an address, from when it is there until it goes on to another address. */
export interface Visit {
  readonly page: string;
  /** `same`: it was told of before. */
  readonly occasion: 'load' | 'change' | 'same';
}

const world = globalThis as typeof globalThis & World;

/** Whether the highlights of this page are being shown. */
export function isHighlighting(): boolean {
  return world.stetStopHighlighting !== undefined;
}

/** Starts showing the highlights, in place of the script that did so before. */
export function takeOver(start: () => () => void): void {
  world.stetStopHighlighting?.();
  world.stetStopHighlighting = start();
}

/** Starts to answer for tidying, in place of the script that did so before. */
export function takeOverTidying(start: () => () => void): void {
  world.stetStopTidying?.();
  world.stetStopTidying = start();
}

/** What the page is to be tidied for from the script's first moment, told once. */
export function takeTidyRequest(): TidyRequest | undefined {
  const request = world.stetTidyRequest;
  delete world.stetTidyRequest;
  return request;
}

/** Whether a story is another than the one last visited on this page; from then on it is that one. */
export function isNewVisit(story: string): boolean {
  const isNew = world.stetVisited !== story;
  world.stetVisited = story;
  return isNew;
}

/** The visit that an address makes of this page. */
export function visitOf(url: string): Visit {
  const page = withoutFragment(url);
  const before = world.stetVisit;
  if (before?.page === page) return { page, occasion: 'same' };
  return (world.stetVisit = { page, occasion: before ? 'change' : 'load' });
}

/** Whether the page has not gone on to another address since. */
export function isPresent(visit: Visit): boolean {
  return world.stetVisit === visit;
}

/** Whether this is still the page that something was asked for. */
export function isPage(asked: string | undefined): boolean {
  return asked === undefined || withoutFragment(asked) === withoutFragment(location.href);
}

/** Starts answering who asks for the reader, in place of the script that did so before. */
export function takeOverReading(start: () => () => void): void {
  world.stetStopReading?.();
  world.stetStopReading = start();
}

/** Tells the other scripts whether the reader is over the page, where it answers in their place. */
export function setReading(isReading: boolean): void {
  world.stetReading = isReading;
}

export function isReading(): boolean {
  return world.stetReading === true;
}
