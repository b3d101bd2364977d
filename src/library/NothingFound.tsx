import { getMessage } from '../platform/i18n';
import { unchecked } from './orphans';
import { search } from './searching';
import { stock, stockFailure, unread } from './stock';

/** Why there is nothing to see, and what the reader can do. */
export function NothingFound() {
  if (stockFailure.value) {
    const isNewer = stockFailure.value === 'newer-version';
    return (
      <Nothing
        title={getMessage('library_unreadable_title')}
        advice={getMessage(isNewer ? 'storage_newer' : 'storage_read_failed')}
      />
    );
  }
  const isAtWork = unread.value === undefined || unread.value + unchecked.value > 0;
  if (isAtWork) return null;
  if (stock.value.length === 0) {
    return (
      <Nothing
        title={getMessage('library_empty_title')}
        advice={getMessage('library_empty_advice')}
      />
    );
  }
  return (
    <Nothing
      title={getMessage('library_nothing_found_title')}
      advice={getMessage('library_nothing_found_advice')}
    >
      <p>
        <button type="button" class="outlined" onClick={() => search('', {})}>
          {getMessage('library_clear')}
        </button>
      </p>
    </Nothing>
  );
}

interface NothingProps {
  readonly title: string;
  readonly advice: string;
  readonly children?: preact.ComponentChildren;
}

function Nothing({ title, advice, children }: NothingProps) {
  return (
    <section class="nothing" role="status">
      <h2>{title}</h2>
      <p>{advice}</p>
      {children}
    </section>
  );
}
