import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { COLOURS, type Colour } from '../core/highlights/annotation';
import type { Counted } from '../core/search/tally';
import { formatNumber, getMessage } from '../platform/i18n';
import { colourName } from '../ui/ColourChoice';
import { search, typed } from './searching';
import { wanted, type Wanted } from './session';
import { tallied } from './tallied';

/** From this width on the filters are open, in px. */
const WIDE = 720;

/** What the reader looks for. */
export function SearchForm() {
  const { site, tag, colour, from, to, orphaned } = wanted.value;
  const { sites, tags } = tallied.value;
  return (
    <form role="search" class="search" onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        id="query"
        aria-label={getMessage('library_search')}
        placeholder={getMessage('library_search_hint')}
        autocomplete="off"
        spellcheck={false}
        /* The hint has the direction of the page. */
        dir={typed.value ? 'auto' : undefined}
        value={typed.value}
        onInput={(event) => search(event.currentTarget.value)}
      />
      <details class="filters" open={innerWidth >= WIDE}>
        <summary>{getMessage('library_filters')}</summary>
        <div class="fields">
          <Choice
            label={getMessage('library_site')}
            value={site}
            options={sites.map(optionOf)}
            onChange={(value) => want({ site: value })}
          />
          <Choice
            label={getMessage('library_tag')}
            value={tag}
            options={tags.map(optionOf)}
            onChange={(value) => want({ tag: value })}
          />
          <Choice
            label={getMessage('library_colour')}
            value={colour}
            options={COLOURS.map((value) => ({ value, label: colourName(value) }))}
            onChange={(value) => want({ colour: value as Colour | undefined })}
          />
          <Day
            label={getMessage('library_from')}
            value={from}
            onChange={(day) => want({ from: day })}
          />
          <Day label={getMessage('library_to')} value={to} onChange={(day) => want({ to: day })} />
          <label class="check">
            <input
              type="checkbox"
              checked={orphaned ?? false}
              onChange={(event) => want({ orphaned: event.currentTarget.checked || undefined })}
            />
            {getMessage('library_orphaned')}
          </label>
          {isFiltered(wanted.value) && (
            <button type="button" class="outlined" onClick={() => search('', {})}>
              {getMessage('library_clear')}
            </button>
          )}
        </div>
      </details>
    </form>
  );
}

function want(change: Partial<Wanted>): void {
  wanted.value = { ...wanted.value, ...change };
}

function isFiltered({ query, ...filters }: Wanted): boolean {
  return query.trim() !== '' || Object.values(filters).some((value) => value !== undefined);
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function optionOf({ name, count }: Counted): Option {
  return { value: name, label: `${name} (${formatNumber(count)})` };
}

interface FieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Field({
  label,
  children,
}: {
  label: string;
  children: (id: string) => ComponentChildren;
}) {
  const id = useId();
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {children(id)}
    </p>
  );
}

function Choice({ label, value, options, onChange }: FieldProps & { options: readonly Option[] }) {
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          value={value ?? ''}
          onChange={(e) => onChange(e.currentTarget.value || undefined)}
        >
          <option value="">{getMessage('library_any')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Day({ label, value, onChange }: FieldProps) {
  return (
    <Field label={label}>
      {(id) => (
        <input
          type="date"
          id={id}
          value={value ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      )}
    </Field>
  );
}
