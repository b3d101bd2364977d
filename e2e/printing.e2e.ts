import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Surface } from '../scripts/browsers/surface';
import { SAMPLE, Session } from './session';
import { selectByMouse } from './words';

/* What is printed, or saved as PDF. */

const WORDS = 'brown with wings';
const NOTE = 'Count them';

let session: Session;
beforeAll(async () => {
  session = await Session.start({ isSiteAllowed: true });
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

interface Printing {
  printed: number;
}

/** No dialog of the browser can be answered by a test: what would open it is counted. */
async function countPrints(surface: Surface): Promise<void> {
  await surface.evaluate(() => {
    const counting = window as unknown as Printing;
    counting.printed = 0;
    window.print = () => void (counting.printed += 1);
  });
}

it('is asked for by a button and by the browser’s own keys, and the reader stays', async () => {
  const tab = await session.open(SAMPLE);
  await tab.pressCommand('read');
  const reader = await tab.reader();
  await reader.waitFor('.article .story');
  await reader.waitUntil(() => document.hasFocus());
  await countPrints(reader);
  await reader.press('Control+p');
  await reader.waitUntil(() => (window as unknown as Printing).printed === 1);
  await reader.click('.bar button', 'Export');
  await reader.click('#export button', 'Print');
  await reader.waitUntil(() => (window as unknown as Printing).printed === 2);
  await reader.waitFor('.article .story');
  await tab.close();
});

it('is the story alone, with highlights as marks and the notes in a list', async () => {
  const { tab, popup } = await session.read(SAMPLE);
  const { surface } = popup;
  await selectByMouse(surface, WORDS);
  await surface.click('#highlight-toolbar button', 'Highlight with note');
  await surface.waitUntil(() => document.activeElement?.matches('textarea'));
  await surface.type(NOTE);
  await surface.press('Control+Enter');
  await surface.waitUntil(() => !document.querySelector('dialog'));
  const printed = await surface.evaluate(() => {
    const story = document.querySelector('.story')?.innerHTML;
    dispatchEvent(new Event('beforeprint'));
    const copy = document.querySelector('.print-copy');
    const seen = {
      marks: [...(copy?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent),
      notes: [...(copy?.querySelectorAll('li') ?? [])].at(-1)?.textContent.trim(),
      title: copy?.querySelector('h1')?.textContent,
      controls: copy?.querySelectorAll('button, summary').length,
    };
    dispatchEvent(new Event('afterprint'));
    const isGone = !document.querySelector('.print-copy');
    return { ...seen, isGone, isSame: document.querySelector('.story')?.innerHTML === story };
  });
  expect(printed).toEqual({
    marks: [WORDS],
    notes: NOTE,
    title: 'A river town dimmed its lamps, and the moths came back',
    controls: 0,
    isGone: true,
    isSame: true,
  });
  await popup.close();
  await tab.close();
});
