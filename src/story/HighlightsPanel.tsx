import type { Annotation } from '../core/highlights/annotation';
import { getMessage } from '../platform/i18n';
import { HighlightList } from '../ui/HighlightList';
import { OrphanList } from '../ui/OrphanList';
import { attachHighlight, beginAttaching } from './attaching';
import { deleteHighlight, jumpTo, reveal } from './highlights';
import type { OpenStory } from './open-story';
import { openEditor } from './remarks';

/** All highlights of the story: those that stand in it and the orphans. */
export function HighlightsPanel({ story }: { readonly story: OpenStory }) {
  const placed = story.placed.value;
  if (placed.length === 0) {
    return <p class="quiet">{getMessage('highlights_none')}</p>;
  }
  const deeds = {
    onEdit: openEditor,
    onDelete: (annotation: Annotation) => deleteHighlight(story, annotation),
  };
  const { lang } = story.article.metadata;
  return (
    <>
      <HighlightList
        annotations={placed.flatMap(({ annotation, range }) => (range ? annotation : []))}
        lang={lang}
        onJump={(annotation) => jumpTo(story, annotation)}
        {...deeds}
      />
      <OrphanList
        orphans={placed.flatMap((orphan) => (orphan.range ? [] : orphan))}
        story={story.element}
        lang={lang}
        onShow={(range) => reveal(story, range)}
        onAttach={(annotation, range) => attachHighlight(story, annotation, range)}
        onSelect={(annotation) => beginAttaching(story, annotation)}
        {...deeds}
      />
    </>
  );
}
