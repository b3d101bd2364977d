import { useEffect } from 'preact/hooks';
import { getMessage } from '../platform/i18n';
import { optionsAddress } from '../platform/runtime';
import { openTab } from '../platform/tabs';
import { BackupNotice } from '../story/BackupNotice';
import { COMMAND, KeyList } from '../ui/KeyHelp';
import { Panel } from '../ui/Panel';
import { Toast } from '../ui/Toast';
import { DataPanel } from './DataPanel';
import { Editor } from './Editor';
import { FoundList } from './FoundList';
import { listenToKeys } from './keys';
import { NothingFound } from './NothingFound';
import { followOrphans } from './orphans';
import { SearchForm } from './SearchForm';
import { SelectionBar } from './SelectionBar';
import { announcement, found, isChanging, openPanel, toast } from './session';
import { followStock } from './stock';
import { Summary } from './Summary';
import { TagsPanel } from './TagsPanel';
import { WorkBar } from '../ui/WorkBar';
import { working } from '../ui/working';

const KEYS = [
  { keys: ['↑', '↓'], text: () => getMessage('library_keys_rows') },
  { keys: ['Shift', '↓'], text: () => getMessage('library_keys_select') },
  { keys: [COMMAND, 'a'], text: () => getMessage('library_select_all') },
  { keys: ['Del'], text: () => getMessage('library_keys_delete') },
  { keys: [COMMAND, 'z'], text: () => getMessage('keys_undo') },
  { keys: [COMMAND, 'Shift', 'z'], text: () => getMessage('keys_redo') },
];

/** Everything that the reader has kept. */
export function App() {
  useEffect(() => followStock(isChanging), []);
  useEffect(followOrphans, []);
  useEffect(listenToKeys, []);
  return (
    <>
      <header class="bar">
        <span class="brand">Stet</span>
        <h1>{getMessage('library_title')}</h1>
        <Panel id="tags" label={getMessage('tags_title')} open={openPanel}>
          <TagsPanel />
        </Panel>
        <Panel id="data" label={getMessage('library_data')} open={openPanel}>
          <DataPanel />
        </Panel>
        <Panel id="keys" label={getMessage('keys_title')} open={openPanel}>
          <KeyList keys={KEYS} />
        </Panel>
        <button type="button" onClick={() => void openTab(optionsAddress())}>
          {getMessage('options_title')}
        </button>
      </header>
      <BackupNotice onOpen={() => (openPanel.value = 'data')} />
      <main>
        <SearchForm />
        <Summary />
        {found.value.length > 0 ? <FoundList /> : <NothingFound />}
      </main>
      <SelectionBar />
      <Editor />
      <WorkBar />
      <Toast
        content={working.value ? undefined : toast.value}
        onDismiss={() => (toast.value = undefined)}
      />
      <p role="status" class="visually-hidden">
        {announcement}
      </p>
    </>
  );
}
