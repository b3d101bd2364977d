import type { Theme } from '../core/appearance';
import { getMessage } from '../platform/i18n';
import { styleSheet } from '../ui/style-sheet';
import styles from './reader.css?inline';

/** The reader's page over the page of a tab. */
export interface ReaderOverlay {
  /** The element beside the page's body that holds it. */
  readonly host: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly frame: HTMLIFrameElement;
}

/**
 * Puts a frame over the page: in a modal dialog in the browser's top layer, in a closed shadow root
 * beside the page's body. The rest of the page takes no clicks, keys or focus meanwhile.
 * @param theme what colour is seen until the frame shows something.
 */
export function openOverlay(address: string, theme: Theme): ReaderOverlay {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [styleSheet(styles)];
  const dialog = document.createElement('dialog');
  dialog.dataset['theme'] = theme;
  dialog.ariaLabel = getMessage('reader_title');
  const frame = document.createElement('iframe');
  frame.title = getMessage('reader_title');
  frame.allow = 'clipboard-write; fullscreen';
  /* Else pages with a Cross-Origin-Embedder-Policy would refuse it. */
  frame.toggleAttribute('credentialless', true);
  frame.src = address;
  dialog.append(frame);
  root.append(dialog);
  document.documentElement.append(host);
  dialog.showModal();
  focusFrame(frame);
  return { host, dialog, frame };
}

/** Puts the focus into the document of the frame, also where the frame itself has it already. */
export function focusFrame(frame: HTMLIFrameElement): void {
  frame.focus({ preventScroll: true });
  frame.contentWindow?.focus();
}

/** Takes it away; the browser gives the focus back to where it was. */
export function removeOverlay({ host, dialog }: ReaderOverlay): void {
  dialog.close();
  host.remove();
}
