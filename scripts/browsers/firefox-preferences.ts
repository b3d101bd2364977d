import type { LaunchOptions } from './driver';

/** As in the manifest. */
export const EXTENSION_ID = 'stet@stet.example';
/** The host name of Stet's own pages, else drawn anew for each profile. */
export const EXTENSION_UUID = '6f1d3c52-93f5-4a53-8d0e-2f7c7f0c5e1a';

/** Preferences of the Firefox that is driven: Stet keeps its data, the browser keeps quiet. */
export function preferences(options: LaunchOptions): Record<string, string | number | boolean> {
  const { downloads, language, proxyPort, sites, isStorageLimited } = options;
  const { hasForcedColors = false } = options;
  return {
    ...KEEP_DATA,
    ...QUIET,
    ...INPUT,
    ...GRANT,
    ...downloadsTo(downloads),
    ...(language === undefined ? {} : { 'intl.locale.requested': language }),
    ...(hasForcedColors ? { 'browser.display.document_color_use': 2 } : {}),
    ...proxy(proxyPort),
    ...ledTo(sites),
    ...(isStorageLimited ? LITTLE_ROOM : {}),
  };
}

/* An extension that is installed for testing goes at the end, and its data with it, unless told. */
const KEEP_DATA = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
};

/* Mouse events go straight to the document: the usual way round goes through tabs only. */
const INPUT = { 'remote.events.async.enabled': false };

/* What an extension may ask its reader for is granted in the click that asks for it. */
const GRANT = { 'extensions.webextOptionalPermissionPrompts': false };

/* What Firefox would ask of servers by itself. */
export const QUIET = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.contentblocking.report.lockwise.enabled': false,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'geo.provider.testing': true,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': '',
};

/* Five times, in KiB, what one origin may store. Chromium always has a limit. */
const LITTLE_ROOM = { 'dom.quotaManager.temporaryStorage.fixedLimit': 51_200 };

function downloadsTo(folder: string) {
  return {
    'browser.download.alwaysOpenPanel': false,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.dir': folder,
    'browser.download.folderList': 2,
    'browser.download.useDownloadDir': true,
  };
}

function proxy(port: number | undefined): Record<string, string | number> {
  if (port === undefined) return {};
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}

function ledTo(sites: LaunchOptions['sites']): Record<string, string | number | boolean> {
  if (sites === undefined) return {};
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `80=${sites.http};443=${sites.https}`,
    /* Hosts that ask for encryption for good are known to the browser by name. */
    'network.stricttransportsecurity.preloadlist': false,
    'security.cert_pinning.enforcement_level': 0,
  };
}
