import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { noteOf, tagsOf } from '../core/highlights/annotate';
import { listTags } from '../storage/known-tags';
import { ArticleView } from '../ui/ArticleView';
import { AttachBar } from '../ui/AttachBar';
import { Footnote } from '../ui/Footnote';
import { quoteOf } from '../ui/HighlightItem';
import { Lightbox } from '../ui/Lightbox';
import { NoteEditor } from '../ui/NoteEditor';
import { RemovedList } from '../ui/RemovedList';
import { watchSelection } from '../ui/selection';
import { Toast } from '../ui/Toast';
import { followClicks } from './following';
import { followFocus } from './focus-mode';
import { jumpTo } from './highlights';
import { JoinBar } from './JoinBar';
import { followSteps } from './history';
import { followAnnotations } from './keep';
import { listenToKeys } from './keys';
import type { OpenStory } from './open-story';
import { listenToPointer } from './pointing';
import { keepPosition } from './position';
import { followPrinting } from './printing';
import { followReading } from './reading';
import { setRemarks, takeBackRemarks } from './remarks';
import { toggleRemoval } from './removals';
import { attaching, footnote, noted, pictured, selected, toast } from './session';
import { SpeechBar } from './SpeechBar';
import { StoryToolbar } from './StoryToolbar';

interface StoryProps {
  readonly story: OpenStory;
}

interface StoryPageProps extends StoryProps {
  /** Id of the highlight that the reader was sent to. */
  readonly wanted: string | undefined;
}

/** The story with everything around it. */
export function StoryPage({ story, wanted }: StoryPageProps) {
  const { article, element, restored } = story;
  /* Before the first paint, so that nothing jumps. */
  useLayoutEffect(() => keepPosition(story), [story]);
  useEffect(() => listenToReader(story), [story]);
  useEffect(() => followAnnotations(story), [story]);
  useEffect(followSteps, []);
  useEffect(() => showHighlight(story, wanted), [story]);
  useEffect(() => markPainted(), [story]);
  useEffect(() => keepFocus(story), [story, toast.value, noted.value]);
  return (
    <>
      <main>
        <ArticleView metadata={article.metadata} story={element}>
          <RemovedList
            removals={article.removals}
            lang={article.metadata.lang}
            restored={restored.value}
            onToggle={(removal) => toggleRemoval(story, removal)}
          />
        </ArticleView>
        <JoinBar />
        <StoryToolbar story={story} />
      </main>
      <NoteDialog story={story} />
      <OpenedParts story={story} />
      <Attaching story={story} />
      <SpeechBar story={story} />
      <Toast content={toast.value} onDismiss={() => (toast.value = undefined)} />
    </>
  );
}

function NoteDialog({ story }: StoryProps) {
  const annotation = noted.value;
  const [knownTags, setKnownTags] = useState<readonly string[]>([]);
  useEffect(() => {
    if (annotation) void listTags().then(setKnownTags);
  }, [annotation]);
  if (!annotation) return null;
  return (
    <NoteEditor
      key={annotation.id}
      quote={quoteOf(annotation)}
      lang={story.article.metadata.lang}
      note={noteOf(annotation)}
      tags={tagsOf(annotation)}
      knownTags={knownTags}
      onSave={(remarks) => setRemarks(story, annotation, remarks)}
      onTakeBack={() => void takeBackRemarks(story)}
      onClose={() => (noted.value = undefined)}
    />
  );
}

/** What the reader has opened out of the story: a footnote, a picture. */
function OpenedParts({ story }: StoryProps) {
  const { lang, dir } = story.article.metadata;
  return (
    <>
      {footnote.value && (
        <Footnote
          {...footnote.value}
          lang={lang}
          dir={dir}
          onClose={() => (footnote.value = undefined)}
        />
      )}
      {pictured.value && (
        <Lightbox
          picture={pictured.value}
          onChoose={(picture) => (pictured.value = picture)}
          onClose={() => (pictured.value = undefined)}
        />
      )}
    </>
  );
}

function Attaching({ story }: StoryProps) {
  const orphan = attaching.value;
  if (!orphan) return null;
  return (
    <AttachBar
      quote={quoteOf(orphan)}
      lang={story.article.metadata.lang}
      onCancel={() => (attaching.value = undefined)}
    />
  );
}

function showHighlight(story: OpenStory, id: string | undefined): void {
  const wanted = story.placed.value.find(({ annotation }) => annotation.id === id);
  if (wanted) jumpTo(story, wanted.annotation);
}

/** Where the control that had the focus is gone, the reader is in the open panel or the story. */
function keepFocus({ element }: OpenStory): void {
  if (document.activeElement !== document.body) return;
  const panelButton = document.querySelector<HTMLElement>('.bar [aria-expanded="true"]');
  (panelButton ?? element).focus({ preventScroll: true });
}

function listenToReader(story: OpenStory): () => void {
  const endings = [
    listenToPointer(story),
    watchSelection(story.element, (range) => (selected.value = range)),
    listenToKeys(story),
    followClicks(story),
    followPrinting(story),
    followReading(story),
    followFocus(),
  ];
  return () => endings.forEach((end) => end());
}

/** For measuring: the first task after the frame that has the story in it. */
function markPainted(): void {
  requestAnimationFrame(() => setTimeout(() => performance.mark('stet:story-painted')));
}
