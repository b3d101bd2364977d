import { render } from 'preact';
import { getMessage, uiDirection, uiLanguage } from '../platform/i18n';
import { App } from './App';

document.documentElement.lang = uiLanguage();
document.documentElement.dir = uiDirection();
document.title = `${getMessage('options_title')} – Stet`;
render(<App />, document.body);
