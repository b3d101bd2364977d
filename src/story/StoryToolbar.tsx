import { colourOf } from '../core/highlights/annotate';
import { getMessage } from '../platform/i18n';
import { ColourChoice } from '../ui/ColourChoice';
import { HighlightRemarks } from '../ui/HighlightRemarks';
import { HighlightToolbar, type ToolbarAction } from '../ui/HighlightToolbar';
import { selectedWords } from '../ui/selection';
import { attachHighlight } from './attaching';
import { chooseColour, lastColour } from './colour';
import { addHighlight, deleteHighlight, recolour } from './highlights';
import type { OpenStory } from './open-story';
import { openEditor } from './remarks';
import { attaching, clicked, selected } from './session';

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
  const orphan = attaching.value;
  const highlighting: ToolbarAction[] = [
    {
      label: getMessage('highlight_add'),
      shortcut: 'h',
      run: () => addHighlight(story, words()),
    },
    {
      label: getMessage('highlight_add_note'),
      shortcut: 'n',
      run: () => openEditor(addHighlight(story, words())),
    },
  ];
  const attach: ToolbarAction = {
    label: getMessage('orphan_attach'),
    shortcut: 'Enter',
    run: () => orphan && attachHighlight(story, orphan, words()),
  };
  return (
    <HighlightToolbar
      range={range}
      actions={inStory(story, orphan ? [attach] : highlighting)}
      onDismiss={() => {
        story.element.focus({ preventScroll: true });
        getSelection()?.collapseToStart();
      }}
    >
      {!orphan && (
        <ColourChoice
          value={lastColour.value}
          onChoose={(colour) => {
            story.element.focus({ preventScroll: true });
            chooseColour(colour);
            addHighlight(story, words());
          }}
        />
      )}
    </HighlightToolbar>
  );
}

function ClickedToolbar({ story, id }: StoryToolbarProps & { readonly id: string }) {
  const placed = story.placed.value.find(({ annotation }) => annotation.id === id);
  if (!placed?.range) return null;
  const { annotation, range } = placed;
  const close = () => (clicked.value = undefined);
  const actions: ToolbarAction[] = [
    {
      label: getMessage('note_title'),
      run: () => {
        close();
        openEditor(annotation);
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
      actions={inStory(story, actions)}
      above={<HighlightRemarks annotation={annotation} />}
      onDismiss={() => {
        story.element.focus({ preventScroll: true });
        close();
      }}
    >
      <ColourChoice
        value={colourOf(annotation)}
        onChoose={(colour) => recolour(story, annotation, colour)}
      />
    </HighlightToolbar>
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
