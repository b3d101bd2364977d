import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Tab } from '../scripts/browsers/driver';
import type { Surface } from '../scripts/browsers/surface';
import { violations } from './accessibility';
import { SAMPLE, Session } from './session';
import { clickWords } from './words';

/* Reading aloud. Machines that run tests have no voice: a page gets one that notes what it says. */

let session: Session;
let tab: Tab;
let reader: Surface;
beforeAll(async () => {
  session = await Session.start({ isSiteAllowed: true });
});
beforeEach(async () => {
  tab = await session.open(SAMPLE);
  await tab.pressCommand('read');
  reader = await tab.reader();
  await reader.waitFor('.article .story');
  await reader.waitUntil(() => document.hasFocus());
});
afterEach(() => tab.close());
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

interface Said {
  text: string;
  voice: { name: string };
  rate: number;
  onend: (() => void) | null;
}
interface Stage {
  said: Said[];
}

/** Gives the reader's page voices, of which the first speaks on a server. */
function addVoices(lang: string): Promise<void> {
  return reader.evaluate((tag) => {
    const voices = [
      { voiceURI: 'far', name: 'Far', lang: tag, default: true, localService: false },
      { voiceURI: 'near', name: 'Near', lang: tag, default: false, localService: true },
      { voiceURI: 'deep', name: 'Deep', lang: tag, default: false, localService: true },
    ];
    const stage = window as unknown as Stage;
    stage.said = [];
    const { speechSynthesis: synthesis } = window;
    Object.assign(synthesis, {
      getVoices: () => voices,
      cancel: () => undefined,
      speak: (utterance: Said) => void stage.said.push(utterance),
    });
    class Utterance {
      constructor(readonly text: string) {}
    }
    Object.assign(window, { SpeechSynthesisUtterance: Utterance });
  }, lang);
}

/** What was said last, and what is painted. */
function last() {
  return reader.evaluate(() => {
    const said = (window as unknown as Stage).said.at(-1);
    const [range] = [...(CSS.highlights.get('stet-spoken') ?? [])] as Range[];
    const painted = range?.toString().replace(/\s+/g, ' ').trim();
    return { text: said?.text, voice: said?.voice.name, rate: said?.rate, painted };
  });
}

const endSentence = () =>
  reader.evaluate(() => (window as unknown as Stage).said.at(-1)?.onend?.());
const click = (label: string) => reader.click(`.speech-bar button[aria-label^="${label}"]`);
const TITLE = 'A river town dimmed its lamps, and the moths came back';

it('reads sentence by sentence, painted as it goes, with a voice of this machine', async () => {
  await addVoices('en-US');
  await reader.click('.bar button[aria-label="Read aloud"]');
  await reader.waitFor('.speech-bar');
  expect(await last()).toEqual({ text: TITLE, voice: 'Near', rate: 1, painted: TITLE });
  await endSentence();
  const first = await last();
  expect(first.text).not.toBe(TITLE);
  expect(first.painted).toBe(first.text);
  await click('Next');
  expect((await last()).text).not.toBe(first.text);
  await click('Previous');
  expect((await last()).text).toBe(first.text);
  expect(await violations(reader)).toEqual([]);
  await click('Stop');
  expect((await last()).painted).toBeUndefined();
});

it('begins at the caret, pauses, goes on and is steered by keys; Escape stops the voice alone', async () => {
  await addVoices('en');
  await clickWords(reader, 'brown with wings');
  await reader.press('r');
  await reader.waitFor('.speech-bar');
  const { text } = await last();
  expect(text).toContain('brown with wings');
  await reader.press('r');
  await reader.waitFor('.speech-bar button[aria-label="Go on reading"]');
  const count = () => reader.evaluate(() => (window as unknown as Stage).said.length);
  expect(await count()).toBe(1);
  await reader.press('r');
  await reader.waitUntil(() => (window as unknown as Stage).said.length === 2);
  expect((await last()).text).toBe(text);
  await reader.press('f');
  await reader.waitUntil(() => (window as unknown as Stage).said.length === 3);
  await reader.press('b');
  await reader.waitUntil(() => (window as unknown as Stage).said.length === 4);
  expect((await last()).text).toBe(text);
  await reader.press('Escape');
  await reader.waitUntil(() => !document.querySelector('.speech-bar'));
  await reader.waitFor('.article .story');
});

it('keeps speed and voice that were chosen', async () => {
  await addVoices('en');
  await reader.press('r');
  await reader.waitFor('.speech-bar');
  const choose = (name: string, value: string) =>
    reader.evaluate(
      (css, chosen) => {
        const select = document.querySelector<HTMLSelectElement>(css);
        if (!select) return;
        select.value = chosen;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      `.speech-bar ${name} select`,
      value,
    );
  await choose('label:not(.voice)', '1.5');
  await choose('.voice', 'deep');
  expect(await last()).toMatchObject({ voice: 'Deep', rate: 1.5 });
  await click('Stop');
  await expect
    .poll(async () => {
      await reader.press('r');
      await reader.waitFor('.speech-bar');
      const { voice, rate } = await last();
      await reader.press('Escape');
      return { voice, rate };
    })
    .toEqual({ voice: 'Deep', rate: 1.5 });
});

it('says so where no voice speaks the language', async () => {
  await addVoices('ja-JP');
  await reader.press('r');
  await reader.waitFor('.toast', 'English');
  expect(await reader.evaluate(() => (window as unknown as Stage).said.length)).toBe(0);
});
