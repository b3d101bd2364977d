import { useState } from 'preact/hooks';
import { getMessage } from '../platform/i18n';
import { MODE_LABELS, ModeSelect } from './ModeSelect';
import { addSite, change, forgetSite, type SiteRow } from './site-list';

/** A site: what happens there, where, and what the reader has hidden and shown on it. */
export function SiteItem({ row }: { readonly row: SiteRow }) {
  const { host, name, choice, mode, isAllowed } = row;
  return (
    <li>
      <details>
        <summary>
          <bdi>{host}</bdi> {name !== undefined && <bdi class="quiet">{name}</bdi>}{' '}
          <span class="state">
            {getMessage(isAllowed ? MODE_LABELS[mode] : 'options_site_not_allowed')}
          </span>
        </summary>
        {!isAllowed && (
          <p>
            <button type="button" class="outlined" onClick={() => void addSite(host)}>
              {getMessage('options_site_allow')}
            </button>
          </p>
        )}
        <ModeSelect
          label={getMessage('site_mode')}
          mode={mode}
          onChange={(chosen) => void change(host, { mode: chosen })}
        />
        <Paths row={row} />
        <Selectors
          title={getMessage('tidy_site_hidden', host)}
          selectors={choice.hide}
          onChange={(hide) => void change(host, { hide })}
        />
        <Selectors
          title={getMessage('tidy_site_shown', host)}
          selectors={choice.show}
          onChange={(show) => void change(host, { show })}
        />
        <p>
          <button type="button" class="outlined" onClick={() => void forgetSite(row)}>
            {getMessage('options_site_forget')}
          </button>
        </p>
      </details>
    </li>
  );
}

/** Beginnings of the paths on which the mode holds, one a line. */
function Paths({ row: { host, choice, mode } }: { readonly row: SiteRow }) {
  const [problem, setProblem] = useState('');
  const save = (text: string) => {
    const paths = text.split('\n').flatMap((line) => line.trim() || []);
    const wrong = paths.find((path) => !path.startsWith('/'));
    setProblem(wrong === undefined ? '' : getMessage('options_paths_wrong', wrong));
    if (wrong === undefined) void change(host, { paths, mode });
  };
  return (
    <label class="field">
      <span>{getMessage('options_paths')}</span>
      <textarea
        rows={Math.max(2, choice.paths.length)}
        dir="ltr"
        spellcheck={false}
        placeholder="/news/"
        aria-invalid={problem !== ''}
        onChange={({ currentTarget }) => save(currentTarget.value)}
        value={choice.paths.join('\n')}
      />
      <span role="status">{problem}</span>
    </label>
  );
}

interface SelectorsProps {
  readonly title: string;
  readonly selectors: readonly string[];
  readonly onChange: (selectors: string[]) => void;
}

function Selectors({ title, selectors, onChange }: SelectorsProps) {
  if (selectors.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="selectors">
        {selectors.map((selector) => (
          <li key={selector}>
            <code dir="ltr">{selector}</code>
            <button
              type="button"
              class="outlined"
              aria-label={`${getMessage('tidy_forget')}: ${selector}`}
              onClick={() => onChange(selectors.filter((one) => one !== selector))}
            >
              {getMessage('tidy_forget')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
