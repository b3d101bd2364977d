/** Recognises the captions of pictures. */
export function markCaptions(document: Document): void {
  void document;
}
