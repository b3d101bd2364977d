/** Hands a file to the reader's downloads. A link to a blob needs no `downloads` permission. */
export function downloadBlob(fileName: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  /* The browser reads the blob after the click has returned. */
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
