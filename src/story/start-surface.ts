import { render, type ComponentChild } from 'preact';
import { storyStyles } from '../core/highlights/paint';
import { uiDirection, uiLanguage } from '../platform/i18n';
import { styleSheet } from '../ui/style-sheet';
import { swatchStyles } from '../ui/swatches';
import { readColour } from './colour';

/** Makes this document a surface that shows stories. */
export function startSurface(app: ComponentChild): void {
  document.adoptedStyleSheets = [styleSheet(storyStyles(), swatchStyles())];
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = uiDirection();
  void readColour();
  render(app, document.body);
}
