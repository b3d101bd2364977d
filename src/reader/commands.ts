import { HIGHLIGHTING_MESSAGES } from '../messages/highlighting';
import { answerMessages } from '../messages/listen';
import { getMessage } from '../platform/i18n';
import { onMessage } from '../platform/runtime';
import { addHighlight, jumpTo } from '../story/highlights';
import { step } from '../story/history';
import type { OpenStory } from '../story/open-story';
import { clicked, toast, view } from '../story/session';
import { selectedWords } from '../ui/selection';

/** Answers the keys and menu items for highlights in place of the page, which is behind. */
export function answerCommands(): void {
  onMessage(
    answerMessages(HIGHLIGHTING_MESSAGES, {
      'selection/highlight': ({ isWish }) => Promise.resolve(highlightSelection(isWish)),
      'highlight/next': () => Promise.resolve(goToNext()),
      'deed/undo': async () => {
        const story = openedStory();
        if (story) await step(story, 'undo');
        return null;
      },
    }),
  );
}

function openedStory(): OpenStory | undefined {
  return view.value.phase === 'ready' ? view.value.story : undefined;
}

function highlightSelection(isWish: boolean): boolean {
  const story = openedStory();
  const range = story && selectedWords(story.element);
  const isDone = story !== undefined && range !== undefined && !!addHighlight(story, range);
  if (isWish && !isDone) toast.value = { message: getMessage('highlight_nothing') };
  return isDone;
}

/** Goes to the highlight after the one that is open, or to the first. */
function goToNext(): boolean {
  const story = openedStory();
  const standing = story?.placed.value.filter(({ range }) => range) ?? [];
  const current = standing.findIndex(({ annotation }) => annotation.id === clicked.value?.id);
  const next = standing[(current + 1) % Math.max(1, standing.length)];
  if (!story || !next) return false;
  jumpTo(story, next.annotation);
  return true;
}
