import { useId, useRef, useState } from 'preact/hooks';
import { addTags, isSameTag, splitTyped, suggestTags } from '../core/highlights/tags';
import { getMessage, plural } from '../platform/i18n';

interface TagFieldProps {
  readonly tags: readonly string[];
  /** What is being typed and no tag yet. */
  readonly typed: string;
  /** The tags of the library, the most used first. */
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[], typed: string) => void;
}

/** The tags of a highlight and a field for more, a combobox that completes (ARIA APG, "list"). */
export function TagField({ tags, typed, known, onChange }: TagFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const completion = useCompletion(suggestTags(known, typed, tags));
  const [said, setSaid] = useState('');

  const change = (next: readonly string[], rest: string) => {
    completion.close();
    onChange(next, rest);
    const added = next.filter((tag) => !tags.includes(tag));
    if (added.length > 0) setSaid(getMessage('tag_added', added.join(', ')));
  };
  const remove = (tag: string) => {
    onChange(
      tags.filter((other) => !isSameTag(other, tag)),
      typed,
    );
    setSaid(getMessage('tag_removed', tag));
    field.current?.focus();
  };
  /* A comma ends a tag, wherever it comes from: a key, an input method, or what is pasted. */
  const take = (value: string, isComposing: boolean) => {
    const { finished, rest } = splitTyped(value);
    if (finished && !isComposing) change(addTags(tags, finished, known), rest.trimStart());
    else {
      onChange(tags, value);
      /* With nothing typed the list comes only when it is asked for. */
      if (value === '') completion.close();
      else completion.open();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    /* The keys of an input method are its own. */
    if (event.isComposing) return;
    const chosen = completion.active ?? typed;
    const last = tags.at(-1);
    if (completion.handle(event.key)) event.preventDefault();
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && chosen.trim() !== '') {
      event.preventDefault();
      change(addTags(tags, chosen, known), '');
    } else if (event.key === 'Backspace' && typed === '' && !event.repeat && last !== undefined) {
      remove(last);
    } else return;
    event.stopPropagation();
  };
  return (
    <div class="tag-field">
      <label for={id}>{getMessage('tags_title')}</label>
      <div class="tag-box">
        <TagChips tags={tags} onRemove={remove} />
        <input
          ref={field}
          id={id}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={completion.isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={completion.active && `${id}-${completion.index}`}
          aria-describedby={`${id}-hint`}
          dir="auto"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={typed}
          onInput={(event) => take(event.currentTarget.value, event.isComposing)}
          onCompositionEnd={(event) => take(event.currentTarget.value, false)}
          onKeyDown={onKeyDown}
          onBlur={completion.close}
        />
      </div>
      <Completions
        id={id}
        completion={completion}
        onChoose={(tag) => change(addTags(tags, tag), '')}
      />
      <p id={`${id}-hint`} class="quiet">
        {getMessage('tags_hint')}
      </p>
      <p role="status" class="visually-hidden">
        {completion.isOpen ? plural('tags_suggested', completion.options.length) : said}
      </p>
    </div>
  );
}

interface CompletionsProps {
  readonly id: string;
  readonly completion: Completion;
  readonly onChoose: (tag: string) => void;
}

function Completions({ id, completion, onChoose }: CompletionsProps) {
  return (
    <ul
      id={`${id}-list`}
      role="listbox"
      aria-label={getMessage('tags_known')}
      hidden={!completion.isOpen}
    >
      {completion.options.map((option, index) => (
        <li
          key={option}
          id={`${id}-${index}`}
          role="option"
          dir="auto"
          aria-selected={index === completion.index}
          /* The field keeps the focus. */
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {option}
        </li>
      ))}
    </ul>
  );
}

interface TagChipsProps {
  readonly tags: readonly string[];
  readonly onRemove: (tag: string) => void;
}

function TagChips({ tags, onRemove }: TagChipsProps) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={getMessage('tags_title')}>
      {tags.map((tag) => (
        <li key={tag}>
          <bdi>{tag}</bdi>
          <button
            type="button"
            aria-label={getMessage('tag_remove', tag)}
            onClick={() => onRemove(tag)}
          >
            ✕
          </button>
        </li>
      ))}
    </ul>
  );
}

type Completion = ReturnType<typeof useCompletion>;

/** The list of completions: whether it is open, and which of them the arrow keys are at. */
function useCompletion(suggested: readonly string[]) {
  const [isWanted, setWanted] = useState(false);
  const [index, setIndex] = useState(-1);
  const isOpen = isWanted && suggested.length > 0;
  const close = () => {
    setWanted(false);
    setIndex(-1);
  };
  const open = () => {
    setWanted(true);
    setIndex(-1);
  };
  const move = (step: 1 | -1) => {
    const places = suggested.length + 1;
    setWanted(true);
    setIndex(((index + 1 + step + places) % places) - 1);
  };
  /** @returns whether the key was for the list. */
  const handle = (key: string): boolean => {
    if (key === 'ArrowDown' && suggested.length > 0) move(1);
    else if (key === 'ArrowUp' && isOpen) move(-1);
    else if (key === 'Escape' && isOpen) close();
    else return false;
    return true;
  };
  const active = isOpen ? suggested[index] : undefined;
  return { options: suggested, isOpen, index, active, handle, close, open };
}
