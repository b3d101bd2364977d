import { useEffect, useState } from 'preact/hooks';
import type { FtrLine, FtrProblem } from '../core/sites/ftr';
import { getMessage, plural } from '../platform/i18n';
import { listSiteConfigs, watchSiteConfigs, type SiteConfig } from '../storage/site-rules';
import { takeIn, takeOut, understood, type Rejected } from './site-configs';

const REJECTIONS: Readonly<Record<Rejected['why'], string>> = {
  'no-site': 'options_rules_no_site',
  nothing: 'options_rules_nothing',
  'too-large': 'options_rules_too_large',
};
const PROBLEMS: Readonly<Record<FtrProblem, string>> = {
  'no-directive': 'options_rules_problem_no_directive',
  unknown: 'options_rules_problem_unknown',
  empty: 'options_rules_problem_empty',
  xpath: 'options_rules_problem_xpath',
};

/** Rules of the reader's own for single sites, in the format of Full-Text RSS. */
export function SiteRulesSection() {
  const [configs, setConfigs] = useState<readonly SiteConfig[]>([]);
  const [rejected, setRejected] = useState<readonly Rejected[]>([]);
  useEffect(() => {
    const read = () => void listSiteConfigs().then((found) => found.ok && setConfigs(found.value));
    read();
    return watchSiteConfigs(read);
  }, []);
  return (
    <>
      <p>{getMessage('options_rules_hint')}</p>
      <label class="field">
        {getMessage('options_rules_file')}
        <input
          type="file"
          accept=".txt,text/plain"
          multiple
          onChange={({ currentTarget }) => {
            void takeIn([...(currentTarget.files ?? [])]).then(setRejected);
            /* The same file can be chosen again. */
            currentTarget.value = '';
          }}
        />
      </label>
      <ul role="status" class="rejected">
        {rejected.map(({ fileName, why }) => (
          <li key={fileName}>{getMessage(REJECTIONS[why], fileName)}</li>
        ))}
      </ul>
      <ul class="configs">
        {configs.map((config) => (
          <Config key={config.site} config={config} />
        ))}
      </ul>
    </>
  );
}

function Config({ config }: { readonly config: SiteConfig }) {
  const { rules, testUrls, notUnderstood } = understood(config.text);
  const id = `config-${config.site}`;
  return (
    <li>
      <h3 id={id}>
        <bdi>{config.site.startsWith('.') ? `*${config.site}` : config.site}</bdi>
      </h3>
      <p>{plural('options_rules_count', rules)}</p>
      {notUnderstood.length > 0 && <NotUnderstood lines={notUnderstood} />}
      {testUrls.length > 0 && (
        <details>
          <summary>{plural('options_rules_pages', testUrls.length)}</summary>
          <ul>
            {testUrls.map((url) => (
              <li key={url}>
                <bdi>{url}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <button
          type="button"
          class="outlined"
          aria-describedby={id}
          onClick={() => void takeOut(config.site)}
        >
          {getMessage('options_rules_remove')}
        </button>
      </p>
    </li>
  );
}

function NotUnderstood({ lines }: { readonly lines: readonly FtrLine[] }) {
  return (
    <details open>
      <summary>{plural('options_rules_ignored', lines.length)}</summary>
      <ol class="ignored">
        {lines.map(({ number, text, problem }) => (
          <li key={number} value={number}>
            <code dir="ltr">{text}</code> <span class="quiet">{getMessage(PROBLEMS[problem])}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
