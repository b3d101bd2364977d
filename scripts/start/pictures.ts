import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Popup, Tab } from '../browsers/driver';
import type { BrowserName } from '../browsers/find';

const FOLDER = 'out';
/** Screens of a long story after the first. */
const MORE = 3;

/** Empties `out/` of the pictures of earlier runs with this browser. */
export async function clearPictures(browser: BrowserName): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const own = new RegExp(`^(page|popup)-${browser}(-\\d)?\\.png$`);
  for (const name of await readdir(FOLDER)) if (own.test(name)) await rm(join(FOLDER, name));
}

/** @returns the path of the picture. */
export async function takePage(browser: BrowserName, { surface }: Tab): Promise<string> {
  const path = join(FOLDER, `page-${browser}.png`);
  await surface.screenshot(path);
  return path;
}

/** Pictures of the popup, the first at its top. @returns their paths. */
export async function takePopup(browser: BrowserName, { surface }: Popup): Promise<string[]> {
  const paths: string[] = [];
  for (let screen = 0; screen <= MORE; screen += 1) {
    const scrolled = await surface.evaluate(async (index) => {
      const wanted = index * (innerHeight - 80);
      scrollTo({ top: wanted, behavior: 'instant' });
      const pictures = [...document.images].filter((image) => !image.complete);
      await Promise.race([
        Promise.allSettled(pictures.map((image) => image.decode())),
        new Promise((resolve) => setTimeout(resolve, 1000)),
      ]);
      return index === 0 || scrollY > wanted - innerHeight / 2;
    }, screen);
    if (!scrolled) break;
    const path = join(FOLDER, `popup-${browser}${screen === 0 ? '' : `-${screen + 1}`}.png`);
    await surface.screenshot(path);
    paths.push(path);
  }
  return paths;
}
