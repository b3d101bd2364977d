import { getMessage } from '../platform/i18n';
import { Question } from './Question';

/** What Stet is for, and its one question. Everything else works without an answer. */
export function App() {
  return (
    <main>
      <p class="brand">Stet</p>
      <h1>{getMessage('welcome_title')}</h1>
      <p class="lead">{getMessage('welcome_intro')}</p>
      <p>{getMessage('welcome_start')}</p>
      <Question />
    </main>
  );
}
