import type { ComponentType } from 'preact';
import { AppearanceSection } from './AppearanceSection';
import { ClutterSection } from './ClutterSection';
import { DataSection } from './DataSection';
import { KeysSection } from './KeysSection';
import { LanguagesSection } from './LanguagesSection';
import { PermissionsSection } from './PermissionsSection';
import { SiteRulesSection } from './SiteRulesSection';
import { SitesSection } from './SitesSection';

/** A part of the options page. */
interface Section {
  /** Its place in the address, after `#`. */
  readonly id: string;
  /** Key of `_locales`. */
  readonly title: string;
  readonly Content: ComponentType;
}

/** The options, in their order. */
export const SECTIONS: readonly Section[] = [
  { id: 'sites', title: 'options_sites', Content: SitesSection },
  { id: 'appearance', title: 'appearance_title', Content: AppearanceSection },
  { id: 'clutter', title: 'options_clutter', Content: ClutterSection },
  { id: 'languages', title: 'options_languages', Content: LanguagesSection },
  { id: 'rules', title: 'options_rules', Content: SiteRulesSection },
  { id: 'keys', title: 'options_keys', Content: KeysSection },
  { id: 'data', title: 'options_data', Content: DataSection },
  { id: 'permissions', title: 'options_permissions', Content: PermissionsSection },
];
