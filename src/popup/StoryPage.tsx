import { ArticleView } from '../ui/ArticleView';
import { RemovedList } from '../ui/RemovedList';
import { UndoToast } from '../ui/UndoToast';
import type { OpenStory } from './open-story';
import { toggleRemoval } from './removals';
import { undoable } from './session';

/** The story with everything around it. */
export function StoryPage({ story }: { readonly story: OpenStory }) {
  const { article, element, restored } = story;
  return (
    <>
      <header class="bar">
        <span class="brand">Stet</span>
      </header>
      <main>
        <ArticleView metadata={article.metadata} story={element}>
          <RemovedList
            removals={article.removals}
            restored={restored.value}
            onToggle={(removal) => void toggleRemoval(story, removal)}
          />
        </ArticleView>
      </main>
      <UndoToast undoable={undoable.value} onDismiss={() => (undoable.value = undefined)} />
    </>
  );
}
