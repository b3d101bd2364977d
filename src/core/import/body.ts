import { toFragment } from '../article/sanitize';
import { get, list, text } from './loose';

/** Note and tags in the bodies of an annotation (https://www.w3.org/TR/annotation-model/, §3.2). */
export function bodyOf(annotation: unknown): { readonly note: string; readonly tags: string[] } {
  const bodies = list(get(annotation, 'body'));
  const notes = bodies.filter((body) => !isTag(body)).map(noteOf);
  const tags = bodies.filter(isTag).map((body) => text(get(body, 'value') ?? body));
  const all = [...notes, text(get(annotation, 'bodyValue'))];
  return { note: all.filter((note) => note.trim()).join('\n\n'), tags };
}

function isTag(body: unknown): boolean {
  const purposes = [...list(get(body, 'purpose')), ...list(get(body, 'type'))];
  return purposes.some((one) => typeof one === 'string' && /(^|[:#/])(tagging|Tag)$/.test(one));
}

/* A body that is an address stands for what is there, and of that the reader has the address. */
function noteOf(body: unknown): string {
  const value = text(get(body, 'value') ?? get(body, 'chars'));
  if (!value) return text(get(body, 'source') ?? get(body, 'id') ?? body);
  const isHtml = text(get(body, 'format')) === 'text/html';
  return isHtml ? toFragment(value).textContent : value;
}
