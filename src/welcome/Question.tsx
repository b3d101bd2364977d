import { useEffect, useState } from 'preact/hooks';
import { PUBLISHERS } from '../core/sites';
import type { CleanMode } from '../core/sites/choice';
import { getMessage, plural } from '../platform/i18n';
import { giveAnswer, presentAnswer, publishersOf, type Answer, type Scope } from './answering';
import { PublisherList } from './PublisherList';

const NONE: Answer = { scope: 'none', chosen: new Set(), mode: 'tidy' };
const SCOPES: readonly Scope[] = ['none', 'some', 'all', 'everywhere'];
const MODES: readonly CleanMode[] = ['tidy', 'reader'];

/** Whether, and where, stories are cleaned by themselves. */
export function Question() {
  const [answer, setAnswer] = useState(NONE);
  const [outcome, setOutcome] = useState('');
  useEffect(() => void presentAnswer('tidy').then(setAnswer), []);
  const { scope, chosen, mode } = answer;
  const change = (part: Partial<Answer>) => {
    setOutcome('');
    setAnswer({ ...answer, ...part });
  };
  /* The browser takes its question only from the click itself. */
  const give = () =>
    void giveAnswer(answer).then((isAllowed) =>
      setOutcome(isAllowed ? outcomeOf(answer) : getMessage('welcome_refused')),
    );
  return (
    <section class="question" aria-labelledby="question">
      <h2 id="question">{getMessage('welcome_question')}</h2>
      <p id="question-hint">{getMessage('welcome_question_hint')}</p>
      <div role="radiogroup" aria-labelledby="question" aria-describedby="question-hint">
        {SCOPES.map((one) => (
          <label key={one} class="switch">
            <input
              type="radio"
              name="scope"
              checked={scope === one}
              onChange={() => change({ scope: one })}
            />
            <span>{labelOf(one)}</span>
          </label>
        ))}
      </div>
      {scope === 'some' && (
        <PublisherList chosen={chosen} onChange={(next) => change({ chosen: next })} />
      )}
      {scope !== 'none' && <ModeChoice mode={mode} onChange={(next) => change({ mode: next })} />}
      {scope !== 'none' && (
        <p class="quiet">
          {getMessage(scope === 'everywhere' ? 'welcome_everywhere_hint' : 'welcome_sites_hint')}
        </p>
      )}
      <button
        type="button"
        class="primary"
        disabled={scope === 'some' && chosen.size === 0}
        onClick={give}
      >
        {getMessage(scope === 'none' ? 'welcome_leave' : 'welcome_allow')}
      </button>
      <p role="status">{outcome}</p>
    </section>
  );
}

interface ModeChoiceProps {
  readonly mode: CleanMode;
  readonly onChange: (mode: CleanMode) => void;
}

function ModeChoice({ mode, onChange }: ModeChoiceProps) {
  return (
    <fieldset>
      <legend>{getMessage('site_mode')}</legend>
      {MODES.map((one) => (
        <label key={one} class="switch">
          <input type="radio" name="mode" checked={mode === one} onChange={() => onChange(one)} />
          <span>{getMessage(one === 'tidy' ? 'site_mode_tidy' : 'site_mode_reader')}</span>
        </label>
      ))}
    </fieldset>
  );
}

function labelOf(scope: Scope): string {
  switch (scope) {
    case 'none':
      return getMessage('welcome_none');
    case 'some':
      return getMessage('welcome_some');
    case 'all':
      return plural('welcome_all', PUBLISHERS.length);
    case 'everywhere':
      return getMessage('welcome_everywhere');
  }
}

function outcomeOf(answer: Answer): string {
  if (answer.scope === 'none') return getMessage('welcome_done_none');
  if (answer.scope === 'everywhere') return getMessage('welcome_done_everywhere');
  return plural('welcome_done', publishersOf(answer).length);
}
