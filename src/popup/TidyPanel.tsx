import { useEffect } from 'preact/hooks';
import type { Tidied } from '../messages/tidying';
import { getMessage, plural } from '../platform/i18n';
import { nameOf, reasonOf } from '../ui/RemovedList';
import {
  alwaysShow,
  forget,
  pointAtMore,
  readTidying,
  showTidied,
  site,
  startTidying,
  stopTidying,
  tidying,
} from './tidying';

/** How often the page is asked what has been hidden since, in ms. */
const INTERVAL = 1000;

interface TidyPanelProps {
  /** Address of the page. */
  readonly url: string;
}

/** The switch for tidying the page itself, and what is hidden there. */
export function TidyPanel({ url }: TidyPanelProps) {
  useEffect(() => {
    const read = () => {
      if (tidying.value.state !== 'working') void readTidying(url);
    };
    read();
    const timer = setInterval(read, INTERVAL);
    return () => clearInterval(timer);
  }, [url]);
  const { state } = tidying.value;
  const isOn = state === 'tidy' || state === 'working';
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          onChange={({ currentTarget }) =>
            void (currentTarget.checked ? startTidying(false) : stopTidying())
          }
        />
        <span>{getMessage('tidy_switch')}</span>
      </label>
      <p class="quiet">{getMessage('tidy_explain')}</p>
      <State url={url} />
      <SiteList url={url} list="hide" />
      <SiteList url={url} list="show" />
    </>
  );
}

function State({ url }: TidyPanelProps) {
  const { state, hidden } = tidying.value;
  switch (state) {
    case 'off':
      return null;
    case 'working':
      return <p role="status">{getMessage('tidy_working')}</p>;
    case 'failed':
      return <p role="status">{getMessage('tidy_failed')}</p>;
    case 'not-article':
      return (
        <>
          <p role="status">{getMessage('tidy_not_article')}</p>
          <button type="button" class="outlined" onClick={() => void startTidying(true)}>
            {getMessage('tidy_anyway')}
          </button>
        </>
      );
    case 'tidy':
      return <HiddenList url={url} hidden={hidden} />;
  }
}

interface HiddenListProps extends TidyPanelProps {
  readonly hidden: readonly Tidied[];
}

function HiddenList({ url, hidden }: HiddenListProps) {
  return (
    <>
      <p class="actions">
        <button type="button" class="outlined" onClick={() => void pointAtMore()}>
          {getMessage('tidy_point')}
        </button>
      </p>
      <h3>{getMessage('tidy_list')}</h3>
      {hidden.length === 0 && <p>{getMessage('tidy_nothing')}</p>}
      <ul class="tidied">
        {hidden.map((one) => (
          <HiddenItem key={one.id} url={url} tidied={one} />
        ))}
      </ul>
    </>
  );
}

interface HiddenItemProps extends TidyPanelProps {
  readonly tidied: Tidied;
}

function HiddenItem({ url, tidied }: HiddenItemProps) {
  const { id, kind, text, shown } = tidied;
  const label = `tidied-${id}`;
  return (
    <li>
      <div id={label}>
        <strong>{plural(nameOf(kind), 1)}</strong> <span class="quiet">{reasonOf(tidied)}</span>
        <p class="excerpt" dir="auto">
          {text}
        </p>
      </div>
      <p class="actions">
        <button
          type="button"
          class="outlined"
          aria-describedby={label}
          onClick={() => void showTidied(id, !shown)}
        >
          {getMessage(shown ? 'tidy_hide' : 'tidy_show')}
        </button>
        {site.value && (
          <button
            type="button"
            class="outlined"
            aria-describedby={label}
            onClick={() => void alwaysShow(id, url)}
          >
            {getMessage('tidy_always')}
          </button>
        )}
      </p>
    </li>
  );
}

interface SiteListProps extends TidyPanelProps {
  readonly list: 'hide' | 'show';
}

const TITLES = { hide: 'tidy_site_hidden', show: 'tidy_site_shown' } as const;

/** What the reader has chosen for the site, which can be taken back here. */
function SiteList({ url, list }: SiteListProps) {
  const names = site.value?.choice[list] ?? [];
  if (!site.value || names.length === 0) return null;
  return (
    <>
      <h3>{getMessage(TITLES[list], site.value.host)}</h3>
      <ul class="tidied">
        {names.map((name) => (
          <li key={name}>
            <code id={`site-${list}-${name}`}>
              {getMessage(`reason_${name.replaceAll('-', '_')}`) || name}
            </code>
            <button
              type="button"
              class="outlined"
              aria-describedby={`site-${list}-${name}`}
              onClick={() => void forget(url, list, name)}
            >
              {getMessage('tidy_forget')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
