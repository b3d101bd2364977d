import { grantedSites, onPermissionsChanged } from '../platform/permissions';
import { inject, runOnVisits } from '../platform/scripting';
import { onAddressChange, tabsOf } from '../platform/tabs';
import { cleanOnce } from './automatic';

const VISIT_SCRIPT = '/src/content/visit.js';

let last = Promise.resolve();

/**
 * Has a small script visit every page of the sites that the browser allows. It asks for what is to
 * be there by itself: highlights, the tidy page or the reader.
 */
export function visitAllowedSites(): void {
  const follow = () => (last = last.then(followSites, followSites));
  void follow();
  onPermissionsChanged(() => void follow());
  /* A page that goes on to another story without being loaded anew is a visit, too. */
  onAddressChange((tabId) => void inject(tabId, VISIT_SCRIPT));
}

/**
 * Has the pages of the sites that are allowed now visited, those that are open already, too. Runs
 * whenever the background starts: the browser may have been closed, or the extension updated.
 */
async function followSites(): Promise<void> {
  const sites = await grantedSites();
  if (!(await runOnVisits('visit', VISIT_SCRIPT, sites))) return;
  for (const { id, url } of await tabsOf(sites)) {
    void inject(id, VISIT_SCRIPT);
    void cleanOnce(id, { url, occasion: 'grant', isActive: false });
  }
}
