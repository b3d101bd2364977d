import type { Theme } from '../core/appearance';
import { answerMessages } from '../messages/listen';
import { READER_MESSAGES, type Opened } from '../messages/reading';
import { onMessage, readerAddress } from '../platform/runtime';
import { guardOverlay } from './reader-guard';
import { focusFrame, openOverlay, removeOverlay, type ReaderOverlay } from './reader-overlay';
import { tellBackground } from './tell-background';
import { isPage, setReading, takeOverReading } from './world';

/** How long the reader's page may take to come, in ms. */
const ARRIVAL_LIMIT = 8000;
/** How often the reader is put back into a page that has thrown it out. */
const RETURNS = 3;

/** How the reader is opened. */
interface Way {
  /** Whether its reader has called for it. */
  readonly isWish: boolean;
  readonly theme: Theme;
}

/** One opening of the reader. */
interface Reading extends Way {
  readonly overlay: ReaderOverlay;
  readonly address: string;
  /** Known to the frame alone; `undefined` once it was used. */
  token: string | undefined;
  readonly opened: Promise<Opened>;
  /** Answers who waits for it. */
  readonly settle: (opened: Opened) => void;
  readonly stopGuarding: () => void;
}

let reading: Reading | undefined;

takeOverReading(() => {
  const stop = onMessage(
    answerMessages(READER_MESSAGES, {
      'reader/open': ({ page, ...way }) => open(page, way),
      'reader/close': ({ isWish }) => {
        if (isWish) leave();
        else close();
        return Promise.resolve(null);
      },
      'reader/enter': ({ token }) => Promise.resolve(enter(token)),
    }),
  );
  return () => {
    stop();
    close();
  };
});

async function open(page: string | undefined, way: Way): Promise<Opened> {
  if (!isPage(page)) return { ok: false, reason: 'moved' };
  if (!(document.documentElement instanceof HTMLElement)) return { ok: false, reason: 'no-html' };
  if (reading && reading.address !== location.href) close();
  reading ??= begin(way, RETURNS);
  const opened = await reading.opened;
  if (!opened.ok) close();
  return opened;
}

function begin(way: Way, returns: number): Reading {
  const token = newToken();
  const overlay = openOverlay(`${readerAddress()}#${token}`, way.theme);
  const { promise: opened, resolve: settle } = Promise.withResolvers<Opened>();
  setTimeout(() => settle({ ok: false, reason: 'blocked' }), ARRIVAL_LIMIT);
  let loads = 0;
  /* A frame that is loaded anew has no token. */
  overlay.frame.addEventListener('load', () => {
    loads += 1;
    if (loads > 1) close();
  });
  const onLost = () => {
    if (reading?.overlay !== overlay) return;
    reading.stopGuarding();
    reading = returns > 0 ? begin(way, returns - 1) : undefined;
  };
  const stopGuarding = guardOverlay({ overlay, onLost, onLeave: leave });
  return { ...way, overlay, address: location.href, token, opened, settle, stopGuarding };
}

function enter(token: string): { isWish: boolean } | null {
  if (!reading || token !== reading.token) return null;
  reading.token = undefined;
  setReading(true);
  focusFrame(reading.overlay.frame);
  reading.settle({ ok: true });
  void tellBackground('page/form', { isRead: true });
  return { isWish: reading.isWish };
}

/** What came by itself and is left does not come by itself again. */
function leave(): void {
  if (reading && !reading.isWish) {
    const url = reading.address;
    void tellBackground('visit/switch', { mode: 'reader', isOn: false, url });
  }
  close();
}

function close(): void {
  if (!reading) return;
  const { overlay, stopGuarding, settle } = reading;
  reading = undefined;
  setReading(false);
  stopGuarding();
  removeOverlay(overlay);
  /* Who takes it away before it came misses nothing. */
  settle({ ok: true });
  void tellBackground('page/form', { isRead: false });
}

/** 128 random bits; `crypto.randomUUID` is not there on pages without encryption. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
