import { render } from 'preact';
import { getMessage, uiDirection, uiLanguage } from '../platform/i18n';
import { styleSheet } from '../ui/style-sheet';
import { swatchStyles } from '../ui/swatches';
import { followAppearance } from '../story/appearance';
import { App } from './App';

document.adoptedStyleSheets = [styleSheet(swatchStyles())];
document.documentElement.lang = uiLanguage();
document.documentElement.dir = uiDirection();
document.title = `${getMessage('library_title')} – Stet`;
void followAppearance().then(() => render(<App />, document.body));
