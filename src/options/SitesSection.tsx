import { useEffect, useState } from 'preact/hooks';
import type { Mode } from '../core/sites/choice';
import { formatNumber, getMessage } from '../platform/i18n';
import { onPermissionsChanged } from '../platform/permissions';
import { watchSettings } from '../storage/settings';
import { watchSites } from '../storage/sites';
import { ModeSelect } from './ModeSelect';
import { changeSettings, useSettings } from './settings';
import { addSite, readSiteRows, siteMeant, type SiteRow } from './site-list';
import { SiteItem } from './SiteItem';

/** What happens by itself, on sites of each sort and on single ones. */
export function SitesSection() {
  return (
    <>
      <Defaults />
      <AddSite />
      <SiteList />
    </>
  );
}

function Defaults() {
  const settings = useSettings();
  if (!settings) return null;
  const { automatic } = settings;
  const change = (part: Partial<Record<'supported' | 'others', Mode>>) =>
    void changeSettings({ automatic: { ...automatic, ...part } });
  return (
    <>
      <p>{getMessage('options_sites_hint')}</p>
      <ModeSelect
        label={getMessage('options_sites_supported')}
        mode={automatic.supported}
        onChange={(supported) => change({ supported })}
      />
      <ModeSelect
        label={getMessage('options_sites_others')}
        mode={automatic.others}
        onChange={(others) => change({ others })}
      />
    </>
  );
}

function AddSite() {
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const host = siteMeant(text);
    if (host === undefined) {
      setOutcome(getMessage('options_site_none', text));
      return;
    }
    /* The browser takes its question only from the click itself. */
    void addSite(host).then((isAllowed) => {
      setOutcome(getMessage(isAllowed ? 'options_site_added' : 'options_site_refused', host));
      if (isAllowed) setText('');
    });
  };
  return (
    <form class="add-site" onSubmit={add}>
      <label class="field" for="new-site">
        {getMessage('options_site_add')}
      </label>
      <input
        id="new-site"
        type="text"
        inputMode="url"
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        placeholder="news.example"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" class="outlined">
        {getMessage('options_site_allow')}
      </button>
      <p role="status">{outcome}</p>
    </form>
  );
}

/** From so many sites on there is a field to look for one. */
const MANY = 10;

function SiteList() {
  const rows = useSiteRows();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const found = rows.filter(({ host, name = '' }) =>
    `${host} ${name.toLowerCase()}`.includes(wanted),
  );
  if (rows.length === 0) return <p class="quiet">{getMessage('options_sites_none')}</p>;
  return (
    <>
      {rows.length >= MANY && (
        <input
          type="search"
          value={query}
          aria-label={getMessage('options_sites_search')}
          placeholder={getMessage('options_sites_search')}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      )}
      <p class="quiet" role="status">
        {formatNumber(found.length)}/{formatNumber(rows.length)}
      </p>
      <ul class="sites">
        {found.map((row) => (
          <SiteItem key={row.host} row={row} />
        ))}
      </ul>
    </>
  );
}

/** Follows what is chosen and allowed, from wherever that is changed. */
function useSiteRows(): readonly SiteRow[] {
  const [rows, setRows] = useState<readonly SiteRow[]>([]);
  useEffect(() => {
    const read = () => void readSiteRows().then(setRows);
    read();
    const endings = [onPermissionsChanged(read), watchSites(read), watchSettings(read)];
    return () => endings.forEach((end) => end());
  }, []);
  return rows;
}
