import type { ImportMode } from '../core/import/plan';
import { getMessage, plural } from '../platform/i18n';
import { doImport, dryRun, importing, plan, tryImport, type DryRun } from './importing';
import { ImportProblems } from './ImportProblems';
import { ProgressBar } from '../ui/ProgressBar';
import { working } from '../ui/working';

/** Takes highlights in from a file, after showing what that would do. */
export function ImportForm() {
  const run = dryRun.value;
  return (
    <section>
      <h2>{getMessage('library_import')}</h2>
      <p class="quiet">{getMessage('library_import_hint')}</p>
      <label class="field">
        {getMessage('library_import_file')}
        <input
          type="file"
          accept=".json,.jsonld,.csv,.zip,application/json,text/csv,application/zip"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void tryImport(file);
            /* The same file can be chosen again. */
            currentTarget.value = '';
          }}
        />
      </label>
      <ProgressBar label={getMessage('library_import')} progress={importing.value} />
      {run && <Preview run={run} />}
    </section>
  );
}

function Preview({ run }: { readonly run: DryRun }) {
  const { added, changed, same, removed, conflicts, stories } = run.plan;
  const { problems } = run.result;
  return (
    <div class="preview" role="status">
      <p>
        <strong>
          <bdi>{run.fileName}</bdi>
        </strong>
        , {getMessage(run.format.label)}
      </p>
      {run.format.isBackup && <Modes run={run} />}
      <ul>
        <li>{plural('library_import_added', added)}</li>
        {changed > 0 && <li>{plural('library_import_changed', changed)}</li>}
        {same > 0 && <li>{plural('library_import_same', same)}</li>}
        {removed > 0 && <li>{plural('library_import_removed', removed)}</li>}
        {conflicts.length > 0 && <li>{plural('library_import_conflicts', conflicts.length)}</li>}
        {problems.length > 0 && <li>{plural('library_import_problems', problems.length)}</li>}
      </ul>
      <ImportProblems problems={problems} />
      <p class="actions">
        <button
          type="button"
          class="primary"
          disabled={stories.length === 0 || working.value !== undefined}
          onClick={() => void doImport(run)}
        >
          {getMessage('library_import_do')}
        </button>
        <button type="button" onClick={() => (dryRun.value = undefined)}>
          {getMessage('action_cancel')}
        </button>
      </p>
    </div>
  );
}

const MODES: readonly { readonly mode: ImportMode; readonly label: () => string }[] = [
  { mode: 'merge', label: () => getMessage('library_import_merge') },
  { mode: 'replace', label: () => getMessage('library_import_replace') },
];

function Modes({ run }: { readonly run: DryRun }) {
  return (
    <fieldset>
      <legend class="visually-hidden">{getMessage('library_import')}</legend>
      {MODES.map(({ mode, label }) => (
        <label key={mode} class="check">
          <input
            type="radio"
            name="import-mode"
            checked={run.mode === mode}
            onChange={() => void plan(run, mode)}
          />
          {label()}
        </label>
      ))}
    </fieldset>
  );
}
