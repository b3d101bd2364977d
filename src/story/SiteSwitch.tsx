import { useEffect, useState } from 'preact/hooks';
import type { CleanMode } from '../core/sites/choice';
import { getMessage } from '../platform/i18n';
import { onPermissionsChanged } from '../platform/permissions';
import { watchSites } from '../storage/sites';
import { allowSite, changeSite, leaveSite, readSiteState, type SiteState } from './site-state';

interface SiteSwitchProps {
  /** Address of the page that the story is on. */
  readonly url: string;
}

const MODES: readonly CleanMode[] = ['tidy', 'reader'];

/** What happens by itself on the site of a page: one control for the choice and for the permission. */
export function SiteSwitch({ url }: SiteSwitchProps) {
  const site = useSiteState(url);
  if (!site) return null;
  const isOn = site.isAllowed && site.mode !== 'off';
  const toggle = () => void (isOn ? leaveSite(site) : allowSite(site, preferredMode(site)));
  return (
    <section class="site-switch" aria-label={getMessage('site_title', site.host)}>
      <label class="switch">
        <input type="checkbox" role="switch" checked={isOn} onChange={toggle} />
        <span>{getMessage('site_switch', site.host)}</span>
      </label>
      {isOn && <ModeChoice site={site} />}
      {isOn && <PathChoice site={site} url={url} />}
      <Permission site={site} />
    </section>
  );
}

function ModeChoice({ site: { host, mode } }: { readonly site: SiteState }) {
  return (
    <fieldset>
      <legend class="visually-hidden">{getMessage('site_mode')}</legend>
      {MODES.map((one) => (
        <label key={one} class="switch">
          <input
            type="radio"
            name="site-mode"
            checked={mode === one}
            onChange={() => void changeSite(host, { mode: one })}
          />
          <span>{getMessage(one === 'tidy' ? 'site_mode_tidy' : 'site_mode_reader')}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Whether the mode holds in the part of the site that the page is in only, or where it was chosen. */
function PathChoice({ site, url }: { readonly site: SiteState } & SiteSwitchProps) {
  const { paths, mode } = site.choice;
  const part = /^\/[^/]+\/(?=.)/.exec(new URL(url).pathname)?.[0];
  const offered = paths.length > 0 ? paths : part === undefined ? [] : [part];
  if (offered.length === 0) return null;
  const change = (isOnly: boolean) =>
    void changeSite(site.host, {
      paths: isOnly ? [...offered] : [],
      ...(mode === undefined ? { mode: site.mode } : {}),
    });
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={paths.length > 0}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />
      <span>{getMessage('site_paths', offered.join(' '))}</span>
    </label>
  );
}

/** What the browser allows here, and what follows from it. */
function Permission({ site }: { readonly site: SiteState }) {
  const { host, isAllowed, isAllAllowed, mode, choice } = site;
  if (!isAllowed) {
    const wasChosen = choice.mode !== undefined && choice.mode !== 'off';
    return (
      <>
        <p class="quiet">{getMessage(wasChosen ? 'site_not_allowed' : 'site_will_ask', host)}</p>
        {!wasChosen && (
          <button type="button" onClick={() => void allowSite(site, 'off')}>
            {getMessage('site_only_highlights')}
          </button>
        )}
      </>
    );
  }
  if (isAllAllowed) return <p class="quiet">{getMessage('site_all_allowed')}</p>;
  return (
    <>
      <p class="quiet">{getMessage('site_allowed', host)}</p>
      {mode === 'off' && (
        <button type="button" onClick={() => void leaveSite(site)}>
          {getMessage('site_give_up')}
        </button>
      )}
    </>
  );
}

/** Follows what is chosen and allowed, from wherever that is changed. */
function useSiteState(url: string): SiteState | undefined {
  const [site, setSite] = useState<SiteState>();
  useEffect(() => {
    let isOver = false;
    const look = () => void readSiteState(url).then((state) => isOver || setSite(state));
    look();
    const endings = [onPermissionsChanged(look), watchSites(look)];
    return () => {
      isOver = true;
      endings.forEach((end) => end());
    };
  }, [url]);
  return site;
}

/** A site that was switched off is switched on as it was, or as others are. */
function preferredMode({ choice, mode }: SiteState): CleanMode {
  const modes = [choice.mode, mode];
  return MODES.find((one) => modes.includes(one)) ?? 'tidy';
}
