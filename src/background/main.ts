import { getMessage } from '../platform/i18n';
import { addPageMenuItem, openPopup } from '../platform/menus';

addPageMenuItem('read', getMessage('menu_read'), () => void openPopup());
