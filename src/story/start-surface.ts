import { render, type ComponentChild } from 'preact';
import { paintStyles } from '../core/highlights/paint';
import { uiDirection, uiLanguage } from '../platform/i18n';
import { styleSheet } from '../ui/style-sheet';
import { swatchStyles } from '../ui/swatches';
import { followAppearance } from './appearance';
import { readColour } from './colour';

/** Makes this document a surface that shows stories, in the look that the reader has chosen. */
export async function startSurface(app: ComponentChild): Promise<void> {
  document.adoptedStyleSheets = [styleSheet(paintStyles(), swatchStyles())];
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = uiDirection();
  void readColour();
  await followAppearance();
  render(app, document.body);
}
