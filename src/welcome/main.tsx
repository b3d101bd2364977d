import { render } from 'preact';
import { getMessage, uiDirection, uiLanguage } from '../platform/i18n';
import { followAppearance } from '../story/appearance';
import { App } from './App';

document.documentElement.lang = uiLanguage();
document.documentElement.dir = uiDirection();
document.title = `${getMessage('welcome_title')} – Stet`;
void followAppearance().then(() => render(<App />, document.body));
