import browser, { type Downloads } from 'webextension-polyfill';
import { addressOf } from './blob-address';

/** What came of a file that was to be saved: `message` is the browser's own text. */
export type Saved =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'permission' | 'download'; readonly message: string };

/** Hands a file to the reader's downloads. A link to a blob needs no `downloads` permission. */
export function downloadBlob(fileName: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  /* The browser reads the blob after the click has returned. */
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Saves a file among the reader's downloads, in a folder there, and waits until it is written. A file
 * of the same name stays; the new one then gets a number. Needs the `downloads` permission.
 * @param path from the folder of downloads, with `/`.
 */
export async function saveDownload(path: string, file: Blob): Promise<Saved> {
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) {
    return { ok: false, reason: 'permission', message: 'The permission is missing.' };
  }
  try {
    const { url, release } = await addressOf(file);
    try {
      const options = { url, filename: path, saveAs: false } as const;
      const id = await browser.downloads.download({ ...options, conflictAction: 'uniquify' });
      await written(id);
      return { ok: true };
    } finally {
      await release();
    }
  } catch (error) {
    return { ok: false, reason: 'download', message: String(error) };
  }
}

/** @throws Error with the browser's word where the file was not written. */
async function written(id: number): Promise<void> {
  let stop = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    const settle = (state: string | undefined, error: string | undefined) => {
      if (state === 'complete') resolve();
      if (state === 'interrupted') reject(new Error(error ?? state));
    };
    const onChanged = (change: Downloads.OnChangedDownloadDeltaType) => {
      if (change.id === id) settle(change.state?.current, change.error?.current);
    };
    browser.downloads.onChanged.addListener(onChanged);
    stop = () => browser.downloads.onChanged.removeListener(onChanged);
    /* It may have ended before anybody listened. */
    browser.downloads
      .search({ id })
      .then(([item]) => settle(item?.state, item?.error))
      .catch(reject);
  });
  await ended.finally(stop);
}
