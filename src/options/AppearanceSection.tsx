import { getMessage, messageLanguage, uiDirection } from '../platform/i18n';
import { appearance, changeAppearance } from '../story/appearance';
import { AppearanceForm } from '../ui/AppearanceForm';
import { tellFailure } from './session';

/** How stories look, beside one that shows it. */
export function AppearanceSection() {
  return (
    <div class="looks">
      <AppearanceForm
        appearance={appearance.value}
        onChange={(next) => changeAppearance(next, tellFailure)}
      />
      <Preview />
    </div>
  );
}

function Preview() {
  return (
    <article
      class="article preview"
      lang={messageLanguage()}
      dir={uiDirection()}
      aria-label={getMessage('preview_label')}
    >
      <p class="site">{getMessage('preview_site')}</p>
      <h3>{getMessage('preview_title')}</h3>
      <div class="story">
        <p>{getMessage('preview_first')}</p>
        <p>
          <mark data-colour="yellow">{getMessage('preview_marked')}</mark>{' '}
          {getMessage('preview_second')}
        </p>
      </div>
    </article>
  );
}
