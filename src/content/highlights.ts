import { computed, effect } from '@preact/signals';
import { colourOf } from '../core/highlights/annotate';
import { paint, type PaintedRange } from '../core/highlights/paint';
import { HIGHLIGHTING_MESSAGES } from '../messages/highlighting';
import { answerMessages, type Handlers } from '../messages/listen';
import { getMessage } from '../platform/i18n';
import { onMessage, type MessageListener } from '../platform/runtime';
import { highlightSelection, undo } from './deeds';
import { StoryFollower } from './follow';
import { openHost } from './host';
import { PAGE_LAYER } from './PageLayer';
import { isUnsettled, place } from './placing';
import { isSelectionEmbedded } from './reach';
import { goToNext, offerCards } from './cards';
import { annotations, placed, story, toast, type Placed } from './session';
import { tellBackground } from './tell-background';
import { toneOf } from './tone';
import { watchPage } from './watch-page';
import { watchTheme } from './watch-theme';
import { isHighlighting, isReading, takeOver } from './world';

/* As text, since equal texts are no change. */
const counts = computed(() => {
  if (!story.value) return '';
  const orphans = placed.value.filter(({ range }) => !range).length;
  return `${placed.value.length - orphans} ${orphans}`;
});

if (!isHighlighting()) void tellBackground('page/style', {});
takeOver(start);

/** Shows the highlights of the page's story until the returned function is called. */
function start(): () => void {
  const follower = new StoryFollower();
  const opened = follower.lookAtAddress();
  const host = openHost(PAGE_LAYER);
  const endings = [
    effect(() => settle(place(annotations.value, placed.peek()))),
    effect(repaint),
    watchTheme(repaint),
    effect(() => tellCount(counts.value)),
    watchPage({
      look: () => {
        void follower.lookAtAddress();
        if (isUnsettled(placed.value)) settle(place(annotations.value, placed.value));
      },
      /* What was written meanwhile was not told to a page that nobody saw. */
      onReturn: () => {
        void follower.refresh();
        tellCount(counts.value);
      },
      isOurs: (node) => node === host.element,
    }),
    offerCards(host),
    onMessage(answersOf(opened)),
    () => follower.stop(),
    () => host.close(),
  ];
  return () => endings.forEach((end) => end());
}

/** While the reader is over the page, it answers itself. */
function answersOf(opened: Promise<void>): MessageListener {
  const answer = answerMessages(HIGHLIGHTING_MESSAGES, answersAfter(opened));
  return (message) => (isReading() ? undefined : answer(message));
}

function answersAfter(opened: Promise<void>): Handlers<typeof HIGHLIGHTING_MESSAGES> {
  return {
    'selection/highlight': async ({ isWish }) => {
      await opened;
      const isDone = await highlightSelection();
      if (isWish && !isDone) {
        const why = isSelectionEmbedded(document) ? 'highlight_embedded' : 'highlight_nothing';
        toast.value = { message: getMessage(why) };
      }
      return isDone;
    },
    'highlight/next': async () => {
      await opened;
      return goToNext();
    },
    'deed/undo': async () => {
      await undo();
      return null;
    },
  };
}

/** Takes note of where the highlights are now, if anything has changed. */
function settle(now: readonly Placed[]): void {
  const before = placed.peek();
  const isSame = (one: Placed, index: number): boolean => {
    const old = before[index];
    return old?.annotation === one.annotation && old.range === one.range;
  };
  if (now.length !== before.length || !now.every(isSame)) placed.value = now;
}

let painted: readonly PaintedRange[] | undefined;

/** Paints the highlights where that is another picture: painting costs the page time. */
function repaint(): void {
  const all: PaintedRange[] = placed.value.flatMap(({ annotation, range }) =>
    range ? { range, colour: colourOf(annotation), tone: toneOf(range) } : [],
  );
  const isSame = (one: PaintedRange, index: number): boolean => {
    const old = painted?.[index];
    return old?.range === one.range && old.colour === one.colour && old.tone === one.tone;
  };
  if (all.length === painted?.length && all.every(isSame)) return;
  painted = all;
  paint(window, { all });
}

/** Tells the background what the badge has to say: how many have a place, and how many have none. */
function tellCount(counted: string): void {
  const [count = 0, orphans = 0] = counted.split(' ').map(Number);
  if (counted !== '') void tellBackground('page/count', { placed: count, orphans });
}
