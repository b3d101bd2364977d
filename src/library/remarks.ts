import { Sitting, type Remarks } from '../core/highlights/remarks';
import { plural } from '../platform/i18n';
import { announcement, type FoundHighlight } from './session';
import { step, store } from './writing';

/** Writes note and tags of a highlight as the reader types them, as one step; failures are told. */
export function writeRemarks({ annotation, story }: FoundHighlight) {
  const articleId = story.facts.id;
  const sitting = new Sitting((deed, changed, name) =>
    store(deed, [{ articleId, save: [changed], remove: [] }], name),
  );
  let current = annotation;
  const save = (remarks: Remarks): void => {
    current = sitting.save(current, remarks);
    announcement.value = plural('library_changed', 1);
  };
  const takeBack = async (): Promise<void> => {
    for (const number of await sitting.steps()) await step('undo', number);
  };
  return { save, takeBack: () => void takeBack() };
}
