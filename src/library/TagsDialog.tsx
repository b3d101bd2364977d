import { useState } from 'preact/hooks';
import { addTags, isSameTag } from '../core/highlights/tags';
import { getMessage, plural } from '../platform/i18n';
import { TagField } from '../ui/TagField';
import { setTags } from './deeds';
import { Dialog } from './Dialog';
import type { FoundHighlight } from './session';
import { knownTags } from './tallied';

interface TagsDialogProps {
  readonly highlights: readonly FoundHighlight[];
  readonly onClose: () => void;
}

/** Adds tags to highlights, and takes off those that all of them have. */
export function TagsDialog({ highlights, onClose }: TagsDialogProps) {
  const [common] = useState(() => commonTags(highlights));
  const [draft, setDraft] = useState<{ tags: readonly string[]; typed: string }>({
    tags: common,
    typed: '',
  });
  const save = () => {
    const wanted = addTags(draft.tags, draft.typed, knownTags.value);
    const gone = common.filter((tag) => !wanted.includes(tag));
    const added = wanted.filter((tag) => !common.includes(tag));
    if (gone.length + added.length === 0) return;
    const form = (tags: readonly string[]) => [
      ...tags.filter((tag) => !gone.some((other) => isSameTag(other, tag))),
      ...added,
    ];
    void setTags('tags', highlights, form);
  };
  return (
    <Dialog title={plural('library_tags_of', highlights.length)} onSave={save} onClose={onClose}>
      <p class="quiet">{getMessage('library_tags_of_hint')}</p>
      <TagField
        tags={draft.tags}
        typed={draft.typed}
        known={knownTags.value}
        onChange={(tags, typed) => setDraft({ tags, typed })}
      />
    </Dialog>
  );
}

function commonTags(highlights: readonly FoundHighlight[]): readonly string[] {
  const [first, ...rest] = highlights;
  return (first?.tags ?? []).filter((tag) =>
    rest.every(({ tags }) => tags.some((other) => isSameTag(other, tag))),
  );
}
