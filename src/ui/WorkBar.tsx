import { ProgressBar } from './ProgressBar';
import { working } from './working';

/** What is being done to the store while it takes long, where its outcome will be told. */
export function WorkBar() {
  const { value } = working;
  return (
    <div role="status">
      {value && (
        <div class="toast">
          <span>{value.label}</span>
          <ProgressBar label={value.label} progress={value} />
        </div>
      )}
    </div>
  );
}
