import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { formatNumber, getMessage, messageLanguage } from '../platform/i18n';
import { voiceFor, voicesFor } from '../ui/voices';
import type { OpenStory } from './open-story';
import {
  setRate,
  setVoice,
  skipSentence,
  speech,
  startSpeech,
  stopSpeech,
  toggleSpeech,
} from './speech';

/** Times the voice's own speed. */
const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2, 2.5];

interface StoryProps {
  readonly story: OpenStory;
}

/** Begins to read aloud, and ends it. */
export function SpeechButton({ story }: StoryProps) {
  const isOn = speech.value !== undefined;
  const label = getMessage('speech_start');
  return (
    <button
      type="button"
      class="icon"
      aria-label={label}
      aria-pressed={isOn}
      title={label}
      onClick={() => (isOn ? stopSpeech() : void startSpeech(story))}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M3 8v4h3l4 3V5L6 8zM13 7.5a3.5 3.5 0 0 1 0 5M15 5a7 7 0 0 1 0 10" />
      </svg>
    </button>
  );
}

/** What steers the voice, while it reads. */
export function SpeechBar({ story }: StoryProps) {
  useEffect(() => {
    addEventListener('pagehide', stopSpeech);
    return () => {
      removeEventListener('pagehide', stopSpeech);
      stopSpeech();
    };
  }, [story]);
  const state = speech.value;
  if (!state) return null;
  const stop = () => {
    story.element.focus({ preventScroll: true });
    stopSpeech();
  };
  return (
    <section class="speech-bar" aria-label={getMessage('speech_label')}>
      <Control label={getMessage('speech_previous')} turns onClick={() => skipSentence(-1)}>
        <path d="M6 4v12M15 4 8 10l7 6z" />
      </Control>
      <Control
        label={getMessage(state.isPaused ? 'speech_resume' : 'speech_pause')}
        onClick={toggleSpeech}
      >
        <path d={state.isPaused ? 'M6 4v12l10-6z' : 'M7 4v12M13 4v12'} />
      </Control>
      <Control label={getMessage('speech_next')} turns onClick={() => skipSentence(1)}>
        <path d="M14 4v12M5 4l7 6-7 6z" />
      </Control>
      <label>
        <span>{getMessage('speech_rate')}</span>
        <select
          value={state.rate}
          onChange={({ currentTarget }) => setRate(Number(currentTarget.value))}
        >
          {RATES.map((rate) => (
            <option key={rate} value={rate}>
              {formatNumber(rate)}×
            </option>
          ))}
        </select>
      </label>
      <VoiceSelect lang={story.article.metadata.lang || messageLanguage()} />
      <Control label={getMessage('speech_stop')} onClick={stop}>
        <path d="m5 5 10 10M15 5 5 15" />
      </Control>
    </section>
  );
}

/** The voices for the language of the story. */
function VoiceSelect({ lang }: { readonly lang: string }) {
  if (!speech.value) return null;
  const { voices, chosen } = speech.value;
  return (
    <label class="voice">
      <span>{getMessage('speech_voice')}</span>
      <select
        value={voiceFor(voices, lang, chosen)?.voiceURI}
        onChange={({ currentTarget }) => setVoice(lang, currentTarget.value)}
      >
        {voicesFor(voices, lang).map(({ voiceURI, name }) => (
          <option key={voiceURI} value={voiceURI}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ControlProps {
  readonly label: string;
  readonly onClick: () => void;
  /** Whether it points the other way where one reads from right to left. */
  readonly turns?: boolean;
  readonly children: ComponentChildren;
}

function Control({ label, onClick, turns = false, children }: ControlProps) {
  return (
    <button
      type="button"
      class={turns ? 'icon turns' : 'icon'}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
