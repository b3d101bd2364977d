import { useEffect, useState } from 'preact/hooks';
import { getMessage } from '../platform/i18n';
import { dropSite, mayReadSite, requestSite } from '../platform/permissions';

interface SiteSwitchProps {
  /** Address of the page that the story is on. */
  readonly url: string;
}

/** Whether highlights come back by themselves on the site of a story. The browser asks, too. */
export function SiteSwitch({ url }: SiteSwitchProps) {
  const [isAllowed, setAllowed] = useState<boolean>();
  const look = () => void mayReadSite(url).then(setAllowed);
  useEffect(look, [url]);
  if (isAllowed === undefined || !/^https?:/.test(url)) return null;
  const toggle = (isWanted: boolean) => {
    /* The browser takes the question only from the click itself. */
    const answered = isWanted ? requestSite(url) : dropSite(url);
    void answered.catch(() => false).then(look);
  };
  return (
    <label class="site-switch">
      <input
        type="checkbox"
        checked={isAllowed}
        onChange={({ currentTarget }) => toggle(currentTarget.checked)}
      />
      {getMessage('site_switch', new URL(url).hostname)}
    </label>
  );
}
