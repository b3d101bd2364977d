import type { Tab } from '../../scripts/browsers/driver';
import type { Surface } from '../../scripts/browsers/surface';

/* What a reader of the library waits for, in the page as it is built. */

const WAIT = 300_000;
const ROUNDS = 5;
/** Typed a key at a time, from the one letter that finds most to two words. */
const QUERY = 'river moth';

/** Medians in ms: until the first screen is painted, until all is read; a key, and the slowest one. */
export async function measureUse(tab: Tab, address: string): Promise<number[]> {
  const opened: number[] = [];
  const read: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await tab.goto('about:blank');
    await tab.goto(address);
    await tab.surface.poll(WAIT, isRead);
    const shown = await tab.surface.evaluate(timesShown);
    opened.push(shown[0] ?? NaN);
    read.push(shown.at(-1) ?? NaN);
  }
  const keys = await timesOfKeys(tab.surface);
  return [median(opened), median(read), median(keys), Math.max(...keys)];
}

/* These two run in the page. */
function isRead(): boolean {
  const isShown = performance.getEntriesByName('stet:found-shown').length > 0;
  return isShown && !document.querySelector('.summary .quiet');
}

function timesShown(): number[] {
  return performance.getEntriesByName('stet:found-shown').map(({ startTime }) => startTime);
}

function timesOfKeys(surface: Surface): Promise<number[]> {
  return surface.evaluate(async (query: string) => {
    const field = document.querySelector<HTMLInputElement>('#query');
    if (!field) return [];
    const times: number[] = [];
    for (let length = 1; length <= query.length; length += 1) {
      const text = query.slice(0, length);
      /* A space alone finds nothing else. */
      if (text.endsWith(' ')) continue;
      performance.clearMarks('stet:found-shown');
      const start = performance.now();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      while (performance.getEntriesByName('stet:found-shown').length === 0) {
        await new Promise(requestAnimationFrame);
      }
      times.push((performance.getEntriesByName('stet:found-shown')[0]?.startTime ?? NaN) - start);
    }
    return times;
  }, QUERY);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
