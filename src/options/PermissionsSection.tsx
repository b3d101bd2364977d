import { useEffect, useState } from 'preact/hooks';
import { getMessage, plural } from '../platform/i18n';
import {
  ALL_SITES,
  dropDownloads,
  dropSites,
  grantedSites,
  mayDownload,
  mayReadAllSites,
  onPermissionsChanged,
  requestDownloads,
  requestSites,
  requiredPermissions,
} from '../platform/permissions';

/** What the browser allows Stet at present, beyond what it always needs. */
interface Allowed {
  readonly allSites: boolean;
  /** Match patterns. */
  readonly sites: readonly string[];
  readonly downloads: boolean;
}

/** Every permission, why it is there, and a button to give it up. */
export function PermissionsSection() {
  const allowed = useAllowed();
  if (!allowed) return null;
  return (
    <>
      <h3>{getMessage('options_permissions_optional')}</h3>
      <AllSites isAllowed={allowed.allSites} />
      <Sites patterns={allowed.sites} />
      <Downloads isAllowed={allowed.downloads} />
      <h3>{getMessage('options_permissions_required')}</h3>
      <p class="quiet">{getMessage('options_permissions_required_hint')}</p>
      <dl class="permissions">
        {requiredPermissions().map((name) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{getMessage(`permission_${name}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function useAllowed(): Allowed | undefined {
  const [allowed, setAllowed] = useState<Allowed>();
  useEffect(() => {
    const read = () =>
      void Promise.all([mayReadAllSites(), grantedSites(), mayDownload()]).then(
        ([allSites, sites, downloads]) => setAllowed({ allSites, sites, downloads }),
      );
    read();
    return onPermissionsChanged(read);
  }, []);
  return allowed;
}

interface PermissionProps {
  readonly title: string;
  readonly why: string;
  /** What the button does; none where there is nothing to be done. */
  readonly action?: string | undefined;
  readonly onAction: () => void;
}

function Permission({ title, why, action, onAction }: PermissionProps) {
  return (
    <div class="permission">
      <h4>{title}</h4>
      <p>{why}</p>
      {action !== undefined && (
        <p>
          <button type="button" class="outlined" onClick={onAction}>
            {action}
          </button>
        </p>
      )}
    </div>
  );
}

/* The browser takes its question only from the click itself; it says no by doing nothing. */
function AllSites({ isAllowed }: { readonly isAllowed: boolean }) {
  const toggle = () => void (isAllowed ? dropSites([ALL_SITES]) : requestSites([ALL_SITES]));
  return (
    <Permission
      title={getMessage(isAllowed ? 'permission_all_given' : 'permission_all_not_given')}
      why={getMessage('permission_all')}
      action={getMessage(isAllowed ? 'permission_give_up' : 'permission_give')}
      onAction={toggle}
    />
  );
}

function Sites({ patterns }: { readonly patterns: readonly string[] }) {
  const own = patterns.filter((pattern) => pattern !== ALL_SITES);
  return (
    <Permission
      title={plural('permission_sites_given', own.length)}
      why={getMessage('permission_sites')}
      action={own.length > 0 ? getMessage('permission_give_up_sites') : undefined}
      onAction={() => void dropSites(own)}
    />
  );
}

function Downloads({ isAllowed }: { readonly isAllowed: boolean }) {
  const toggle = () => void (isAllowed ? dropDownloads() : requestDownloads());
  return (
    <Permission
      title={getMessage(
        isAllowed ? 'permission_downloads_given' : 'permission_downloads_not_given',
      )}
      why={getMessage('permission_downloads')}
      action={getMessage(isAllowed ? 'permission_give_up' : 'permission_give')}
      onAction={toggle}
    />
  );
}
