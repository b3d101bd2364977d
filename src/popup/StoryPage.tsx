import { useEffect, useLayoutEffect } from 'preact/hooks';
import { noteOf } from '../core/highlights/annotate';
import { closePopup } from '../platform/runtime';
import { ArticleView } from '../ui/ArticleView';
import { quoteOf } from '../ui/HighlightList';
import { NoteEditor } from '../ui/NoteEditor';
import { RemovedList } from '../ui/RemovedList';
import { watchSelection } from '../ui/selection';
import { Toast } from '../ui/Toast';
import { Bar } from './Bar';
import { highlightAt, setNote } from './highlights';
import { followAnnotations } from './keep';
import { listenToKeys } from './keys';
import type { OpenStory } from './open-story';
import { keepPosition } from './position';
import { toggleRemoval } from './removals';
import { clicked, noted, selected, toast } from './session';
import { StoryToolbar } from './StoryToolbar';

interface StoryPageProps {
  readonly story: OpenStory;
}

/** The story with everything around it. */
export function StoryPage({ story }: StoryPageProps) {
  const { article, element, restored } = story;
  /* Before the first paint, so that nothing jumps. */
  useLayoutEffect(() => keepPosition(story), [story]);
  useEffect(() => listenToReader(story), [story]);
  useEffect(() => followAnnotations(story), [story]);
  useEffect(() => markPainted(), [story]);
  useEffect(() => keepFocus(story), [story, toast.value, noted.value]);
  return (
    <>
      <Bar story={story} />
      <main>
        <ArticleView metadata={article.metadata} story={element}>
          <RemovedList
            removals={article.removals}
            lang={article.metadata.lang}
            restored={restored.value}
            onToggle={(removal) => toggleRemoval(story, removal)}
          />
        </ArticleView>
        <StoryToolbar story={story} />
      </main>
      <NoteDialog story={story} />
      <Toast content={toast.value} onDismiss={() => (toast.value = undefined)} />
    </>
  );
}

function NoteDialog({ story }: StoryPageProps) {
  const annotation = noted.value;
  if (!annotation) return null;
  return (
    <NoteEditor
      key={annotation.id}
      quote={quoteOf(annotation)}
      lang={story.article.metadata.lang}
      note={noteOf(annotation)}
      onSave={(note) => setNote(story, annotation, note)}
      onClose={() => (noted.value = undefined)}
    />
  );
}

/** Where the control that had the focus is gone, the reader is in the open panel or the story. */
function keepFocus({ element }: OpenStory): void {
  if (document.activeElement !== document.body) return;
  const panelButton = document.querySelector<HTMLElement>('.bar [aria-expanded="true"]');
  (panelButton ?? element).focus({ preventScroll: true });
}

function listenToReader(story: OpenStory): () => void {
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('.toolbar, dialog')) return;
    const link = event.target.closest('a');
    const isOnWords = story.element.contains(event.target) && !link;
    const isSelecting = getSelection()?.isCollapsed === false;
    clicked.value =
      isOnWords && !isSelecting ? highlightAt(story, event.clientX, event.clientY) : undefined;
    /* Firefox would leave the popup open over the tab that the link opens. */
    if (link?.target === '_blank') setTimeout(closePopup);
  };
  document.addEventListener('click', onClick);
  const endings = [
    () => document.removeEventListener('click', onClick),
    watchSelection(story.element, (range) => (selected.value = range)),
    listenToKeys(story),
  ];
  return () => endings.forEach((end) => end());
}

/** For measuring: the first task after the frame that has the story in it. */
function markPainted(): void {
  requestAnimationFrame(() => setTimeout(() => performance.mark('stet:story-painted')));
}
