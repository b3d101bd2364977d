import { dateInText } from './date-text';
import { plainText } from './plain-text';

const LONGEST_NAME = 80;
const MOST_WORDS = 7;
const CASELESS = /[\p{Lo}]/u;
/** What stands before the names in a byline; what may also begin a name needs two words after it. */
const CALLS =
  /^(?:(?:story |words |text |article )?by|written by|author|authors|reported by|posted by|escrito por|redactado por|publié par|scritto da|a cura di|geschrieben von|ein beitrag von|autor|autorin|autoren|auteur|auteurs|autore|autori|tekst|text|texto|texte|testo|скачать|автор|авторы|автори|κείμενο|συντάκτης|yazan|haber|penulis|oleh|بقلم|كتب|كتبت|نویسنده|מאת|文|記者|撰文|作者|글|द्वारा|लेखक|लेखिका|रिपोर्ट|रिपोर्टर|संवाददाता|লেখক|প্রতিবেদক|எழுதியவர்|تحریر|தொகுப்பு|取材・文|取材|執筆|筆者|本报记者|本報記者|โดย|เรื่อง|ผู้เขียน|tác giả|bài viết của|írta|szerző|autorius|autorė|höfundur|scris de|napsala?|skrevet av|skrevet af|skriven av|kirjoittaja|kirjoittanut|γράφει ο|γράφει η)(?=[\s:：・／/]|$)\s*[:：・／/]?\s*/iu;
const CALLS_OR_NAMES =
  /^(?:von|par|por|di|da|de|door|av|af|od|от|przez|oleh)\s+(?!der |dem |den )(?=\S+\s+\S)/iu;
const ROLE_AFTER = /\s*(?:기자|특파원|記者|记者|特派員)\s*$/u;
const SHORT_SIGN = /\s*\((?:[\p{Ll}.]{2,6}|\p{Lu}{2,4})\)\s*$/u;
const DEGREE =
  /^(?:Ph\.?D|Psy\.?D|Ed\.?D|M\.?Sc|B\.?Sc|Dr|Jr|Sr|Esq|[A-Z]{2,6}|(?:[A-Z]\.){2,4}|[IVX]{1,4})\.?[®™]?(?:[ -](?:[A-Z]{2,6}|\d{3}))*$/;
const ROLE =
  /\b(?:editor|reporter|writer|correspondent|director|manager|officer|chief|founder|co-founder|ceo|head of|expert|specialist|contributor|columnist|producer|photographer|journalist|analyst|redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|journaliste?|rédacteur|rédactrice|redactora?|periodista|coordinator|consultant|team lead|attorney|gardener|profesor\w*|professor|giornalista|redattore|dziennikarz|журналист|корреспондент|muhabiri?)\b/iu;
const NOISE =
  /^(?:twitter|facebook|instagram|linkedin|x|follow|following|share|e-?mail|website|bio|more|and|und|et|y|e|by|see more|view all|all|updated|published|staff|admin|administrator|root|user|guest|author|unknown|null|undefined|none|n\/a|editorial|profile|about|comments?|home|news|blog|search|menu|(?:learn|read) more|(?:log|sign) ?(?:in|up))$/iu;
const NO_NAME =
  /^(?:the author|table of|articles? by|more (?:about|by|from)|view |get |read |see |follow |share |(?:last |first )?(?:updated|published|posted|edited|reviewed|modified)|written|about |in |at |on |for |veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato)/iu;

const isAddress = (value: string): boolean => /^(?:https?:|www\.)|\/\/|@/i.test(value);

/** Whether a text can be the name of somebody who writes: a person, an agency, a newsroom. */
export function isName(value: string): boolean {
  return (
    value.length > 1 &&
    value.length <= LONGEST_NAME &&
    /\p{L}/u.test(value) &&
    !/[{}<>[\]=]|\d{4,}|^\d+$|^\(|:\s/.test(value) &&
    !isAddress(value) &&
    !NOISE.test(value)
  );
}

/** Whether a shown text looks like a person's name: few words, each with a capital where there are any. */
export function looksLikePerson(value: string): boolean {
  if (!isName(value) || NO_NAME.test(value) || ROLE.test(value)) return false;
  if (/[\d|:!?;…]|\.{2}/.test(value)) return false;
  const words = value.split(/\s+/);
  if (CASELESS.test(value)) return value.length <= 24 && words.length <= 5;
  const capitals = words.filter((word) => /^["'“‘(]?\p{Lu}/u.test(word)).length;
  return (
    words.length > 1 &&
    words.length <= MOST_WORDS &&
    capitals >= 2 &&
    /^["'“‘(]?(?:\p{Lu}|de |van |von |al-|el-|d')/u.test(value) &&
    words.length - capitals <= 2
  );
}

/** Whether a text alone in a place that is made for an author's name can be one: a nickname too. */
export function looksLikeSignature(value: string): boolean {
  return (
    isName(value) &&
    !NO_NAME.test(value) &&
    value.length <= 25 &&
    /^[\p{L}\p{N}][^\s]*$/u.test(value)
  );
}

/** A byline without the words before and after its names. */
export function withoutCall(value: string): string {
  return value.replace(CALLS, '').replace(CALLS_OR_NAMES, '').trim();
}

/** Whether a byline begins with words such as "by". */
export function hasCall(value: string): boolean {
  return CALLS.test(value) || CALLS_OR_NAMES.test(value);
}

/** One name without sign, role or bracket around it. */
function cleanName(value: string): string {
  return value
    .replace(SHORT_SIGN, '')
    .replace(ROLE_AFTER, '')
    .replace(/^[\s,;:–—•·|-]+|[\s,;:–—•·|-]+$/gu, '')
    .replace(/^(?:and|und|et|&)\s+/iu, '');
}

const isShort = (part: string): boolean => !/\s/.test(part.trim()) && !CASELESS.test(part);

/** Splits at "and" where whole names stand on both sides: "Maria & Katerina" sign as one. */
function splitAtAnd(value: string): string[] {
  const parts = value.split(
    /\s+(?:&|and|und|et|y|e|og|och|en|i|ja|és|și|и|та|ve|dan|και|और|و)\s+/u,
  );
  return parts.length > 1 && parts.some(isShort) ? [value] : parts;
}

/** "A, B and C" as names; a degree stays with its name, and a role is dropped. */
export function splitNames(value: string): string[] {
  const text = withoutCall(plainText(value));
  if (isAddress(text)) return [];
  const hasDate = dateInText(text, 'en') !== undefined;
  const names: string[] = [];
  for (const part of text.split(/\s*(?:[,;|、，；]|\s\/\s)\s*/u)) {
    const last = names.at(-1);
    if (hasDate && /\d/.test(part)) continue;
    if (last && DEGREE.test(part)) names[names.length - 1] = `${last}, ${part}`;
    else if (!last || !(ROLE.test(part) || part.split(/\s+/).length > MOST_WORDS))
      names.push(...splitAtAnd(part.replace(/^(?:and|und|et)\s+/iu, '')));
  }
  return names.map(cleanName).filter(isName);
}
