import { readCollection } from './collection';
import type { ImportFormat } from './format';

/** Web Annotations in JSON-LD, of any program: https://www.w3.org/TR/annotation-model/ */
export const webAnnotation: ImportFormat = {
  id: 'web-annotation',
  label: 'import_web_annotation',
  isBackup: false,
  accepts: (name, head) =>
    /\.jsonld$/i.test(name) ||
    (/^\s*[[{]/.test(head) && /anno\.jsonld|"Annotation(Page|Collection)?"/.test(head)),
  parse: readCollection,
};
