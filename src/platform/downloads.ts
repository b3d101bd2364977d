/**
 * Hands a text file to the reader's downloads. A link to a blob needs no `downloads` permission.
 * @param mimeType without a charset; the text is written as UTF-8.
 */
export function downloadText(fileName: string, mimeType: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mimeType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  /* The browser reads the blob after the click has returned. */
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
