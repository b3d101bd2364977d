import { getMessage } from '../platform/i18n';
import { libraryDataAddress } from '../platform/runtime';
import { openTab } from '../platform/tabs';
import { BackupNotice } from '../story/BackupNotice';
import { Toast } from '../ui/Toast';
import { WorkBar } from '../ui/WorkBar';
import { working } from '../ui/working';
import { SECTIONS } from './sections';
import { toast } from './session';

/** All that a reader can choose, one section after another. */
export function App() {
  return (
    <>
      <BackupNotice onOpen={() => void openTab(libraryDataAddress())} />
      <header>
        <p class="brand">Stet</p>
        <h1>{getMessage('options_title')}</h1>
        <nav aria-label={getMessage('options_title')}>
          <ul>
            {SECTIONS.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{getMessage(title)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {SECTIONS.map(({ id, title, Content }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
            <h2 id={`${id}-title`}>{getMessage(title)}</h2>
            <Content />
          </section>
        ))}
      </main>
      <WorkBar />
      <Toast
        content={working.value ? undefined : toast.value}
        onDismiss={() => (toast.value = undefined)}
      />
    </>
  );
}
