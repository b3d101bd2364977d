/** Parses a saved page; its relative links lead where they led on its site. */
export function parsePage(html: string, url: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const base = page.createElement('base');
  base.href = url;
  if (!page.querySelector('base')) page.head.prepend(base);
  return page;
}
