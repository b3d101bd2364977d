/* What a test does in one of Stet's own pages that no mouse and no key can. */
import type { Surface } from '../scripts/browsers/surface';

/** All that Stet has stored, by its keys. */
export function stored(surface: Surface): Promise<Record<string, unknown>> {
  return surface.evaluate(() => {
    interface Api {
      readonly storage: { readonly local: { get(key: null): Promise<Record<string, unknown>> } };
    }
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
    return ('browser' in globalThis ? browser : chrome).storage.local.get(null);
  });
}

/** Highlights, stories and saved copies as they are stored, by their keys. */
export async function storedHighlights(surface: Surface): Promise<Record<string, unknown>> {
  const all = Object.entries(await stored(surface));
  const isKept = ([key, value]: [string, unknown]) =>
    /^(article|annotations|snapshot):/.test(key) && value !== null;
  return Object.fromEntries(all.filter(isKept).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Chooses a file, as a reader does with the browser's own dialog. */
export function giveFile(
  surface: Surface,
  field: string,
  name: string,
  text: string,
): Promise<void> {
  return surface.evaluate(
    (selector, fileName, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], fileName));
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input) return;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    field,
    name,
    text,
  );
}

/** Chooses a value, as a reader does who uses the list of a field. @returns the value before. */
export function pick(surface: Surface, field: string, value: string): Promise<string | undefined> {
  return surface.evaluate(
    (selector, chosen) => {
      const input = document.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
      const before = input?.value;
      if (input) input.value = chosen;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
      return before;
    },
    field,
    value,
  );
}

/** The name under which an export was saved. @param extension how it ends, e.g. `.md`. */
export async function downloadedName(surface: Surface, extension: string): Promise<string> {
  await surface.waitFor('.toast', extension);
  return surface.evaluate(
    () => document.querySelector('.toast span')?.textContent.replace('Downloaded as ', '') ?? '',
  );
}
