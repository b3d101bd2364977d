/** Marks that end a sentence, with quotation marks and brackets behind them; Armenian has its own. */
const MARKED = /[.!?…‽。！？।۔؟։]["'”’»」』)\]]*\s*$/u;
/** Scripts that mark no end. */
const UNMARKED = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\s*$/u;

/** Whether a text says by its last mark that it is a sentence. */
export const endsSentence = (text: string): boolean => MARKED.test(text);

/** Whether a text may be a sentence: it says so, or its script never does. */
export const mayEndSentence = (text: string): boolean => MARKED.test(text) || UNMARKED.test(text);
