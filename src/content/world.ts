/** What the scripts of Stet in one page share: they run one after the other in the same world. */
interface World {
  /** Ends the script that shows the highlights. */
  stetStopHighlighting?: () => void;
  /** Ends the script that tidies the page. */
  stetStopTidying?: () => void;
  /** The story that the background was last told of. */
  stetVisited?: string;
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

/** Whether a story is another than the one last visited on this page; from then on it is that one. */
export function isNewVisit(story: string): boolean {
  const isNew = world.stetVisited !== story;
  world.stetVisited = story;
  return isNew;
}
