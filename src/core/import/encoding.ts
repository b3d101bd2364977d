/**
 * A text in UTF-16, by its mark, in UTF-8; any other file as it is.
 * (https://encoding.spec.whatwg.org, §6)
 */
export async function asUtf8(file: File): Promise<File> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isLittle = first === 0xff && second === 0xfe;
  if (!isLittle && !(first === 0xfe && second === 0xff)) return file;
  const decoder = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be');
  const { name, lastModified } = file;
  return new File([decoder.decode(await file.arrayBuffer())], name, { lastModified });
}
