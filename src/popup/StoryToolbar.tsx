import { getMessage } from '../platform/i18n';
import { noteOf } from '../core/highlights/annotate';
import { HighlightToolbar, type ToolbarAction } from '../ui/HighlightToolbar';
import { selectedWords } from '../ui/selection';
import { addHighlight, addHighlightWithNote, deleteHighlight } from './highlights';
import type { OpenStory } from './open-story';
import { clicked, noted, selected } from './session';

interface StoryToolbarProps {
  readonly story: OpenStory;
}

/** The toolbar by the selected words, or by the highlight that was clicked. */
export function StoryToolbar({ story }: StoryToolbarProps) {
  if (selected.value) return <SelectionToolbar story={story} range={selected.value} />;
  if (clicked.value) return <ClickedToolbar story={story} id={clicked.value.id} />;
  return null;
}

function SelectionToolbar({ story, range }: StoryToolbarProps & { readonly range: Range }) {
  /* A quick reader is ahead of what was drawn last. */
  const words = () => selectedWords(story.element) ?? range;
  const actions: ToolbarAction[] = [
    {
      label: getMessage('highlight_add'),
      shortcut: 'h',
      run: () => addHighlight(story, words()),
    },
    {
      label: getMessage('highlight_add_note'),
      shortcut: 'n',
      run: () => addHighlightWithNote(story, words()),
    },
  ];
  return (
    <HighlightToolbar
      range={range}
      actions={inStory(story, actions)}
      onDismiss={() => {
        story.element.focus({ preventScroll: true });
        getSelection()?.collapseToStart();
      }}
    />
  );
}

function ClickedToolbar({ story, id }: StoryToolbarProps & { readonly id: string }) {
  const placed = story.placed.value.find(({ annotation }) => annotation.id === id);
  if (!placed?.range) return null;
  const { annotation, range } = placed;
  const close = () => (clicked.value = undefined);
  const actions: ToolbarAction[] = [
    {
      label: getMessage(noteOf(annotation) ? 'note_edit' : 'note_add'),
      run: () => {
        close();
        noted.value = annotation;
      },
    },
    {
      label: getMessage('action_delete'),
      run: () => {
        close();
        deleteHighlight(story, annotation);
      },
    },
  ];
  return (
    <HighlightToolbar
      range={range}
      body={annotation.body}
      actions={inStory(story, actions)}
      onDismiss={() => {
        story.element.focus({ preventScroll: true });
        close();
      }}
    />
  );
}

/** The toolbar goes with the deed; the reader is back in the story before it is gone. */
function inStory(story: OpenStory, actions: readonly ToolbarAction[]): ToolbarAction[] {
  return actions.map((action) => ({
    ...action,
    run: () => {
      story.element.focus({ preventScroll: true });
      action.run();
    },
  }));
}
