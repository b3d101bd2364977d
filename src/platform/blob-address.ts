import browser from 'webextension-polyfill';

/** An address under which the browser can read a blob, until it is released. */
export interface BlobAddress {
  readonly url: string;
  readonly release: () => void | Promise<void>;
}

/** Chrome's API for pages without a window, which only service workers need. */
interface Offscreen {
  createDocument(page: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const CHANNEL = 'stet-blob-address';
const OFFSCREEN_PAGE = 'src/background/offscreen.html';

/** Service workers cannot give addresses to blobs; there a page without a window does it. */
export async function addressOf(file: Blob): Promise<BlobAddress> {
  if ('createObjectURL' in URL) {
    const url = URL.createObjectURL(file);
    return { url, release: () => URL.revokeObjectURL(url) };
  }
  const { offscreen } = browser as unknown as { offscreen: Offscreen };
  await offscreen.createDocument({
    url: OFFSCREEN_PAGE,
    reasons: ['BLOBS'],
    justification: 'To save a backup as a file.',
  });
  /* The address goes with the page. */
  return { url: await askForAddress(file), release: () => offscreen.closeDocument() };
}

/** What the page without a window does: it answers blobs with their addresses. */
export function answerBlobs(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data instanceof Blob) channel.postMessage(URL.createObjectURL(data));
  };
}

function askForAddress(file: Blob): Promise<string> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      channel.close();
      resolve(String(data));
    };
    channel.postMessage(file);
  });
}
