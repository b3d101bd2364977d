import { effect } from '@preact/signals';
import { render } from 'preact';
import { PAGE_SHEETS } from '../ui/page-sheets';
import { styleSheet } from '../ui/style-sheet';
import { swatchStyles } from '../ui/swatches';
import hostStyles from './host.css?inline';
import { PageLayer } from './PageLayer';
import { card, noted, toast } from './session';

/** Where everything of ours is that floats over the page. */
export interface Host {
  readonly element: HTMLElement;
  close(): void;
}

/* What is typed into a note is no key of the page. */
const KEYS = ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'paste'];

/**
 * Makes the host: an element beside the page's body, in the top layer, with a closed shadow root. It
 * is in the document only while there is something to show, so that most pages never see it.
 */
export function openHost(): Host {
  const element = document.createElement('div');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [styleSheet(...PAGE_SHEETS, swatchStyles(), hostStyles)];
  for (const type of KEYS) root.addEventListener(type, (event) => event.stopPropagation());
  render(<PageLayer />, root);
  const stop = effect(() => {
    const isNeeded = [card, noted, toast].some(({ value }) => value !== undefined);
    if (!isNeeded) {
      element.remove();
    } else if (!element.isConnected) {
      document.documentElement.append(element);
      element.showPopover();
    }
  });
  return {
    element,
    close: () => {
      stop();
      render(null, root);
      element.remove();
    },
  };
}
