import { useState } from 'preact/hooks';
import { cleanTag, isSameTag } from '../core/highlights/tags';
import { formatNumber, getMessage, plural } from '../platform/i18n';
import { setTags } from './deeds';
import { Dialog } from './Dialog';
import { stock } from './stock';
import { tallied } from './tallied';

/** All tags; renaming one into another merges them. */
export function TagsPanel() {
  const { tags } = tallied.value;
  const [renamed, setRenamed] = useState<string | undefined>(undefined);
  if (tags.length === 0) return <p class="quiet">{getMessage('library_no_tags')}</p>;
  return (
    <>
      <ul class="all-tags">
        {tags.map(({ name, count }) => (
          <li key={name}>
            <span id={`tag-${name}`}>
              <bdi>{name}</bdi> <span class="quiet">{formatNumber(count)}</span>
            </span>
            <button type="button" aria-describedby={`tag-${name}`} onClick={() => setRenamed(name)}>
              {getMessage('library_rename')}
            </button>
          </li>
        ))}
      </ul>
      {renamed !== undefined && (
        <RenameDialog key={renamed} tag={renamed} onClose={() => setRenamed(undefined)} />
      )}
    </>
  );
}

interface RenameDialogProps {
  readonly tag: string;
  readonly onClose: () => void;
}

function RenameDialog({ tag, onClose }: RenameDialogProps) {
  const [typed, setTyped] = useState(tag);
  const name = cleanTag(typed);
  const other = tallied.value.tags.find(
    (known) => known.name !== tag && isSameTag(known.name, name),
  );
  const save = () => {
    if (name === '' || name === tag) return;
    const to = other?.name ?? name;
    void setTags('merge-tags', taggedWith(tag), (tags) =>
      tags.map((known) => (known === tag ? to : known)),
    );
  };
  return (
    <Dialog title={getMessage('library_rename_title', tag)} onSave={save} onClose={onClose}>
      <label class="field">
        {getMessage('library_new_name')}
        <input
          dir="auto"
          autocomplete="off"
          list="other-tags"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <datalist id="other-tags">
        {tallied.value.tags.map((known) => (
          <option key={known.name} value={known.name} />
        ))}
      </datalist>
      <p class="quiet" role="status">
        {other && plural('library_merges', other.count)}
      </p>
    </Dialog>
  );
}

function taggedWith(tag: string) {
  return stock.value.flatMap(({ highlights }) =>
    highlights.filter(({ tags }) => tags.includes(tag)),
  );
}
