import { getMessage } from '../platform/i18n';
import type { OpenStory } from './open-story';
import { place, timeLeft } from './reading';

/** How far the reader is, as a line below the bar, and how many minutes are left. */
export function Progress({ story }: { readonly story: OpenStory }) {
  const percent = Math.round(place.value.share * 100);
  const left = timeLeft(story);
  return (
    <div
      class="reading-progress"
      role="progressbar"
      aria-label={getMessage('progress_label')}
      aria-valuenow={percent}
      aria-valuetext={left}
    >
      <span class="quiet">{left}</span>
      <span class="line" style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
