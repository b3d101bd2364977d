import { getMessage } from '../platform/i18n';
import { AppearanceForm } from '../ui/AppearanceForm';
import { appearance, changeAppearance } from './appearance';
import { toast } from './session';

/** How stories look. */
export function AppearancePanel() {
  const tellFailure = () => (toast.value = { message: getMessage('storage_write_failed') });
  return (
    <AppearanceForm
      appearance={appearance.value}
      onChange={(next) => changeAppearance(next, tellFailure)}
    />
  );
}
