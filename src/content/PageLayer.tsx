import { useEffect, useRef } from 'preact/hooks';
import { colourOf, noteOf, tagsOf } from '../core/highlights/annotate';
import { getMessage, messageLanguage, uiDirection } from '../platform/i18n';
import { ColourChoice } from '../ui/ColourChoice';
import { HighlightRemarks } from '../ui/HighlightRemarks';
import { HighlightToolbar } from '../ui/HighlightToolbar';
import { NoteEditor } from '../ui/NoteEditor';
import { deleteHighlight, openEditor, recolour, setRemarks, takeBackRemarks } from './deeds';
import { PageToast } from './PageToast';
import { closeCard } from './cards';
import type { HostOptions } from './host';
import { annotations, card, knownTags, noted, placed, toast, type OpenCard } from './session';

/** All that highlights show over the page, none of it most of the time. */
export const PAGE_LAYER: HostOptions = {
  layer: <PageLayer />,
  isNeeded: () => [card, noted, toast].some(({ value }) => value !== undefined),
};

function PageLayer() {
  return (
    <div lang={messageLanguage()} dir={uiDirection()}>
      {card.value && <HighlightCard key={card.value.id} {...card.value} />}
      <NoteDialog />
      <PageToast />
    </div>
  );
}

/** The note of a highlight, and all that can be done with it. */
function HighlightCard({ id, by }: OpenCard) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (by === 'keys') box.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [id, by]);
  const found = placed.value.find(({ annotation }) => annotation.id === id);
  if (!found?.range) return null;
  const { annotation, range } = found;
  const actions = [
    {
      label: getMessage('note_title'),
      run: () => {
        closeCard();
        openEditor(id);
      },
    },
    { label: getMessage('action_delete'), run: () => deleteHighlight(annotation) },
  ];
  return (
    <div ref={box}>
      <HighlightToolbar
        range={range}
        actions={actions}
        above={<HighlightRemarks annotation={annotation} />}
        onDismiss={closeCard}
      >
        <ColourChoice
          value={colourOf(annotation)}
          onChoose={(colour) => recolour(annotation, colour)}
        />
      </HighlightToolbar>
    </div>
  );
}

function NoteDialog() {
  const annotation = annotations.value.find(({ id }) => id === noted.value);
  if (!annotation) return null;
  return (
    <NoteEditor
      key={annotation.id}
      quote={annotation.target.selector[0].exact}
      lang={document.documentElement.lang}
      note={noteOf(annotation)}
      tags={tagsOf(annotation)}
      knownTags={knownTags.value}
      onSave={(remarks) => setRemarks(annotation.id, remarks)}
      onTakeBack={() => void takeBackRemarks()}
      onClose={() => (noted.value = undefined)}
    />
  );
}
