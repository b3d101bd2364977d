import { effect } from '@preact/signals';
import { render, type VNode } from 'preact';
import { PAGE_SHEETS } from '../ui/page-sheets';
import { styleSheet } from '../ui/style-sheet';
import { swatchStyles } from '../ui/swatches';
import hostStyles from './host.css?inline';

/** Where everything of ours is that floats over the page. */
export interface Host {
  readonly element: HTMLElement;
  close(): void;
}

/** What a host shows, and when. */
export interface HostOptions {
  readonly layer: VNode;
  /** Whether there is something to show; asked again when the signals that it reads change. */
  readonly isNeeded: () => boolean;
  /** Sheet of the layer's own. */
  readonly styles?: string;
}

/* What is typed into a note is no key of the page. */
const KEYS = ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'paste'];
/* Nor is a press on ours one on the page, which may close its dialog at a press beside its words. */
const PRESSES = ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup'];

/**
 * Makes the host: an element beside the page's body, in the top layer, with a closed shadow root. It
 * is in the document only while there is something to show, so that most pages never see it.
 */
export function openHost({ layer, isNeeded, styles = '' }: HostOptions): Host {
  const element = document.createElement('div');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [styleSheet(...PAGE_SHEETS, swatchStyles(), hostStyles, styles)];
  for (const type of [...KEYS, ...PRESSES])
    root.addEventListener(type, (event) => event.stopPropagation());
  render(layer, root);
  const stop = effect(() => {
    if (isNeeded()) show(element);
    else element.remove();
  });
  const ending = new AbortController();
  const moveOn = () => element.isConnected && show(element);
  for (const type of ['close', 'toggle']) {
    document.addEventListener(type, moveOn, { capture: true, signal: ending.signal });
  }
  return {
    element,
    close: () => {
      stop();
      ending.abort();
      render(null, root);
      element.remove();
    },
  };
}

/**
 * Puts the host beside the page's body, or into the modal dialog that the page has open: all outside
 * of that takes no clicks, in the top layer too.
 */
function show(element: HTMLElement): void {
  const dialogs = document.querySelectorAll('dialog:modal');
  const place = [...dialogs].at(-1) ?? document.documentElement;
  if (element.parentElement === place) return;
  place.append(element);
  element.showPopover();
}
