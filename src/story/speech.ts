import { signal } from '@preact/signals';
import { readSettings } from '../storage/settings';
import { messageLanguage, getMessage } from '../platform/i18n';
import { passagesOf, piecesOf, spokenText, type Passage } from '../ui/spoken';
import { baseLanguage, voiceFor } from '../ui/voices';
import type { OpenStory } from './open-story';
import { toast } from './session';
import { writeSettings } from './settings';

/** Absent where the reader or the system has switched it off. */
const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : undefined;
/** The name of what is painted under the words that are spoken; `speech.css` styles it. */
const PAINT = 'stet-spoken';
/** How long the browser may take to name its voices, in ms. */
const VOICES_LIMIT = 3000;

export interface Speech {
  readonly passages: readonly Passage[];
  /** Which of them is spoken. */
  readonly at: number;
  readonly isPaused: boolean;
  readonly voices: readonly SpeechSynthesisVoice[];
  /** Speed, as times the voice's own. */
  readonly rate: number;
  /** What the reader has chosen, as `voiceURI` by language without region. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** What is being read aloud. */
export const speech = signal<Speech | undefined>(undefined);

/* What an utterance tells that was called off counts no more. */
let turn = 0;

/** Reads aloud from where the reader is, or says why that cannot be. */
export async function startSpeech(story: OpenStory): Promise<void> {
  const { lang } = story.article.metadata;
  const passages = passagesOf(story.element, lang);
  const here = placeOf(story.element, passages);
  const [voices, settings] = await Promise.all([loadVoices(), readSettings()]);
  const { rate, voices: chosen } = settings.ok ? settings.value.speech : { rate: 1, voices: {} };
  if (!voiceFor(voices, lang || messageLanguage(), chosen)) {
    toast.value = { message: whyNone(voices, lang || messageLanguage()) };
    return;
  }
  speech.value = { passages, at: here, isPaused: false, voices, rate, chosen };
  speak(true);
}

export function stopSpeech(): void {
  turn += 1;
  speech.value = undefined;
  synthesis?.cancel();
  CSS.highlights.delete(PAINT);
}

/** Pauses, or goes on from the beginning of the sentence: not all engines can rest within one. */
export function toggleSpeech(): void {
  if (!speech.value) return;
  change({ isPaused: !speech.value.isPaused });
}

export function skipSentence(direction: 1 | -1): void {
  if (!speech.value) return;
  const { at, passages } = speech.value;
  change({ at: Math.max(0, Math.min(at + direction, passages.length - 1)) });
}

export function setRate(rate: number): void {
  change({ rate });
  keepChoice();
}

/** Gives a language another voice, also for later readings. */
export function setVoice(lang: string, voiceURI: string): void {
  if (!speech.value) return;
  change({ chosen: { ...speech.value.chosen, [baseLanguage(lang)]: voiceURI } });
  keepChoice();
}

function keepChoice(): void {
  if (!speech.value) return;
  const { rate, chosen } = speech.value;
  void writeSettings({ speech: { rate, voices: { ...chosen } } });
}

function change(part: Partial<Speech>): void {
  if (!speech.value) return;
  speech.value = { ...speech.value, ...part };
  speak('at' in part);
}

/** Speaks the present sentence from its beginning; the others follow by themselves. */
function speak(isSought: boolean): void {
  turn += 1;
  synthesis?.cancel();
  const state = speech.value;
  const passage = state?.passages[state.at];
  if (!state || !passage) {
    stopSpeech();
    return;
  }
  show(passage.range, isSought);
  if (state.isPaused) return;
  const own = turn;
  const ended = () => {
    if (own !== turn) return;
    speech.value = { ...state, at: state.at + 1 };
    speak(false);
  };
  const failed = () => {
    if (own !== turn) return;
    stopSpeech();
    toast.value = { message: getMessage('speech_failed') };
  };
  utter(state, passage, ended, failed);
}

function utter(
  { voices, rate, chosen }: Speech,
  { range, lang }: Passage,
  ended: () => void,
  failed: () => void,
): void {
  const voice = voiceFor(voices, lang || messageLanguage(), chosen);
  const pieces = piecesOf(spokenText(range), lang);
  /* A passage in a language that no voice here speaks is passed over; with no voice of its own, it
     would be given to whichever the browser likes, which may be one on a server. */
  if (!voice) return void setTimeout(ended);
  pieces.forEach((piece, index) => {
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    if (index === pieces.length - 1) utterance.onend = ended;
    utterance.onerror = failed;
    synthesis?.speak(utterance);
  });
}

/**
 * Paints the words, and scrolls to them where the reader has asked for them or was at those before.
 */
function show(range: Range, isSought: boolean): void {
  const before = [...(CSS.highlights.get(PAINT) ?? [])][0];
  const isFollowed = isSought || (before instanceof Range && isInView(before));
  const highlight = new Highlight(range);
  highlight.priority = 2;
  CSS.highlights.set(PAINT, highlight);
  if (!isFollowed || isInView(range)) return;
  scrollTo({ top: scrollY + range.getBoundingClientRect().top - innerHeight / 3 });
}

function isInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top > innerHeight * 0.1 && bottom < innerHeight * 0.8;
}

/** The sentence at the selection or caret; without one the first that is in view. */
function placeOf(story: Element, passages: readonly Passage[]): number {
  const selection = getSelection();
  const here = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const isInStory = here !== undefined && story.contains(here.startContainer);
  const top = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const found = passages.findIndex(({ range }) =>
    isInStory && here.startContainer !== story
      ? range.compareBoundaryPoints(Range.START_TO_END, here) > 0
      : range.getBoundingClientRect().top >= top,
  );
  return Math.max(0, found);
}

/** The voices of the browser, which some browsers name only after a while. */
async function loadVoices(): Promise<readonly SpeechSynthesisVoice[]> {
  if (!synthesis) return [];
  if (synthesis.getVoices().length > 0) return synthesis.getVoices();
  await new Promise((resolve) => {
    synthesis.addEventListener('voiceschanged', resolve, { once: true });
    setTimeout(resolve, VOICES_LIMIT);
  });
  return synthesis.getVoices();
}

function whyNone(voices: readonly SpeechSynthesisVoice[], lang: string): string {
  if (!voices.some(({ localService }) => localService)) return getMessage('speech_no_voices');
  const names = new Intl.DisplayNames(messageLanguage(), { type: 'language' });
  return getMessage('speech_no_voice', names.of(baseLanguage(lang)) ?? lang);
}
