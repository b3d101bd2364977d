import { useEffect, useState } from 'preact/hooks';
import { siteOf } from '../core/sites/choice';
import { getMessage } from '../platform/i18n';
import { areSitesKnown } from '../platform/permissions';
import { closePopup } from '../platform/runtime';
import { activeTab, openTab } from '../platform/tabs';
import { Notice } from '../ui/Notice';
import type { Failure } from './failure';
import { SiteSwitch } from './SiteSwitch';

interface FailurePageProps {
  readonly failure: Failure;
  /** Starts over; `force` takes the page for an article. */
  readonly onRetry: (options: { force: boolean }) => void;
}

/** Pages of the web without a story. */
const OF_SITES: ReadonlySet<Failure['reason']> = new Set(['not-article', 'empty']);

/** Why there is no story, and what the reader can do. */
export function FailurePage({ failure, onRetry }: FailurePageProps) {
  const { title, advice } = TEXTS[failure.reason]();
  return (
    <>
      <Notice title={title} advice={advice}>
        {failure.reason === 'not-article' && (
          <button type="button" class="primary" onClick={() => onRetry({ force: true })}>
            {getMessage('action_clean_anyway')}
          </button>
        )}
        {(failure.reason === 'no-answer' || failure.reason === 'cancelled') && (
          <button type="button" class="primary" onClick={() => onRetry({ force: false })}>
            {getMessage('action_try_again')}
          </button>
        )}
        {failure.reason === 'framed' && failure.frameUrl !== undefined && (
          <OpenButton url={failure.frameUrl} label={getMessage('action_open_frame')} />
        )}
        {failure.reason === 'no-copy' && failure.address !== undefined && (
          <OpenButton url={failure.address} label={getMessage('library_original')} />
        )}
      </Notice>
      {areSitesKnown && OF_SITES.has(failure.reason) && <SiteOfTab />}
    </>
  );
}

/** Of the site of the tab the reader may have something cleaned although this page shows no story. */
function SiteOfTab() {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    void activeTab().then((tab) => setUrl(tab?.url));
  }, []);
  if (url === undefined || siteOf(url) === undefined) return null;
  return (
    <div class="notice-site">
      <SiteSwitch url={url} />
    </div>
  );
}

function OpenButton({ url, label }: { readonly url: string; readonly label: string }) {
  const open = async () => {
    await openTab(url);
    closePopup();
  };
  return (
    <button type="button" class="primary" onClick={() => void open()}>
      {label}
    </button>
  );
}

const TEXTS: Readonly<Record<Failure['reason'], () => { title: string; advice: string }>> = {
  'browser-page': () => ({
    title: getMessage('failure_browser_page_title'),
    advice: getMessage('failure_browser_page_advice'),
  }),
  'web-store': () => ({
    title: getMessage('failure_web_store_title'),
    advice: getMessage('failure_web_store_advice'),
  }),
  pdf: () => ({
    title: getMessage('failure_pdf_title'),
    advice: getMessage('failure_pdf_advice'),
  }),
  'file-access': () => ({
    title: getMessage('failure_file_access_title'),
    advice: getMessage('failure_file_access_advice'),
  }),
  moved: () => ({
    title: getMessage('failure_moved_title'),
    advice: getMessage('failure_moved_advice'),
  }),
  'not-loaded': () => ({
    title: getMessage('failure_not_loaded_title'),
    advice: getMessage('failure_not_loaded_advice'),
  }),
  unreadable: () => ({
    title: getMessage('failure_unreadable_title'),
    advice: getMessage('failure_unreadable_advice'),
  }),
  'no-answer': () => ({
    title: getMessage('failure_no_answer_title'),
    advice: getMessage('failure_no_answer_advice'),
  }),
  cancelled: () => ({
    title: getMessage('failure_cancelled_title'),
    advice: getMessage('failure_cancelled_advice'),
  }),
  'not-article': () => ({
    title: getMessage('failure_not_article_title'),
    advice: getMessage('failure_not_article_advice'),
  }),
  empty: () => ({
    title: getMessage('failure_empty_title'),
    advice: getMessage('failure_empty_advice'),
  }),
  'no-copy': () => ({
    title: getMessage('failure_no_copy_title'),
    advice: getMessage('failure_no_copy_advice'),
  }),
  framed: () => ({
    title: getMessage('failure_framed_title'),
    advice: getMessage('failure_framed_advice'),
  }),
};
