import { getMessage } from '../platform/i18n';
import { AppearanceForm } from '../ui/AppearanceForm';
import { appearance, changeAppearance } from './appearance';
import { isFocused, toggleFocus } from './focus-mode';
import { toast } from './session';

/** How stories look, and whether one paragraph stands out. */
export function AppearancePanel() {
  const tellFailure = () => (toast.value = { message: getMessage('storage_write_failed') });
  return (
    <>
      <AppearanceForm
        appearance={appearance.value}
        onChange={(next) => changeAppearance(next, tellFailure)}
      />
      <label class="switch">
        <input type="checkbox" role="switch" checked={isFocused.value} onChange={toggleFocus} />
        <span>{getMessage('focus_mode')}</span>
      </label>
    </>
  );
}
