import { edited, openPanel, selected, selectedHighlights, toast } from './session';
import { deleteHighlights } from './deeds';
import { selectNone } from './selecting';
import { step } from './writing';

/** Listens to the keys that work all over the page; `FoundList` has those of the list. */
export function listenToKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || edited.value || isWriting(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    if (handle(event)) event.preventDefault();
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}

function handle(event: KeyboardEvent): boolean {
  const hasCommand = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (hasCommand && key === 'z') void step(event.shiftKey ? 'redo' : 'undo');
  else if (hasCommand && key === 'y') void step('redo');
  else if (key === 'delete' && selected.value.size > 0)
    void deleteHighlights(selectedHighlights.value);
  else if (key === 'escape') return dismiss();
  else return false;
  return true;
}

function dismiss(): boolean {
  if (openPanel.value) openPanel.value = undefined;
  else if (toast.value) toast.value = undefined;
  else if (selected.value.size > 0) selectNone();
  else return false;
  return true;
}

/** Text fields have keys of their own. */
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}
