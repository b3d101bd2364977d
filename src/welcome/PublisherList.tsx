import { useState } from 'preact/hooks';
import type { Publisher } from '../core/sites';
import { formatNumber, getMessage, plural } from '../platform/i18n';
import { countriesOf, type Country } from './countries';

interface PublisherListProps {
  readonly chosen: ReadonlySet<Publisher>;
  readonly onChange: (chosen: ReadonlySet<Publisher>) => void;
}

/** The supported publishers by country, to be searched and chosen from. */
export function PublisherList({ chosen, onChange }: PublisherListProps) {
  const [query, setQuery] = useState('');
  const countries = countriesOf(query);
  const choose = (publishers: readonly Publisher[], isWanted: boolean) => {
    const next = new Set(chosen);
    for (const publisher of publishers) {
      if (isWanted) next.add(publisher);
      else next.delete(publisher);
    }
    onChange(next);
  };
  return (
    <div class="publishers">
      <input
        type="search"
        value={query}
        aria-label={getMessage('welcome_search')}
        placeholder={getMessage('welcome_search')}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <p role="status" class="quiet">
        {countries.length === 0
          ? getMessage('welcome_no_match')
          : plural('welcome_chosen', chosen.size)}
      </p>
      <div class="countries">
        {countries.map((country) => (
          <CountryGroup
            key={country.code}
            country={country}
            isOpen={query.trim() !== ''}
            chosen={chosen}
            onChoose={choose}
          />
        ))}
      </div>
    </div>
  );
}

interface CountryGroupProps {
  readonly country: Country;
  readonly isOpen: boolean;
  readonly chosen: ReadonlySet<Publisher>;
  readonly onChoose: (publishers: readonly Publisher[], isWanted: boolean) => void;
}

function CountryGroup({ country, isOpen, chosen, onChoose }: CountryGroupProps) {
  const { name, publishers } = country;
  const count = publishers.filter((publisher) => chosen.has(publisher)).length;
  const isWhole = count === publishers.length;
  return (
    <details open={isOpen || undefined}>
      <summary>
        {name}{' '}
        <span class="quiet">
          {formatNumber(count)}/{formatNumber(publishers.length)}
        </span>
      </summary>
      <label class="switch">
        <input
          type="checkbox"
          checked={isWhole}
          indeterminate={count > 0 && !isWhole}
          onChange={() => onChoose(publishers, !isWhole)}
        />
        <span>{getMessage('welcome_country', name)}</span>
      </label>
      <ul>
        {publishers.map((publisher) => (
          <li key={publisher.id}>
            <label class="switch">
              <input
                type="checkbox"
                checked={chosen.has(publisher)}
                onChange={({ currentTarget }) => onChoose([publisher], currentTarget.checked)}
              />
              <span>
                <bdi>{publisher.name}</bdi> <bdi class="quiet">{publisher.hosts.join(' ')}</bdi>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
