/** What KaTeX, MathJax 2 and 3 and MediaWiki put around a formula, the outermost first. */
const RENDERED = [
  '.katex-display',
  '.katex',
  'mjx-container',
  '.MathJax_Display',
  '.MathJax',
  '.mwe-math-element',
].join(', ');
const SCRIPT = 'script[type^="math/"]';
/** What MathJax 2 puts before the script with the formula's source. */
const PREVIEW = '.MathJax_Preview, .MathJax_Display, .MathJax, .MathJax_SVG, .MJXc-display';
const TEX = 'annotation[encoding="application/x-tex"], annotation[encoding="TeX"]';

/**
 * Reduces every formula to one MathML element that carries its TeX source, where there is one, as
 * `alttext` (MathML Core, §2.1.3). What a page's own script draws with styles and pictures shows
 * nothing outside of that page.
 */
export function reduceFormulas(root: Element): void {
  for (const script of root.querySelectorAll(SCRIPT)) {
    const math = fromScript(script);
    for (
      let before = script.previousElementSibling;
      before?.matches(PREVIEW);
      before = script.previousElementSibling
    ) {
      before.remove();
    }
    script.replaceWith(math);
  }
  for (const math of root.querySelectorAll('math')) {
    let drawn: Element = math;
    for (let up = math.closest(RENDERED); up; up = up.parentElement?.closest(RENDERED) ?? null) {
      drawn = up;
    }
    /* A copy: the one in the page may be hidden from all but screen readers. */
    const copy = math.cloneNode(true) as Element;
    const tex = copy.querySelector(TEX)?.textContent.trim();
    if (tex) copy.setAttribute('alttext', tex);
    for (const annotation of copy.querySelectorAll('annotation, annotation-xml')) {
      annotation.remove();
    }
    drawn.replaceWith(copy);
  }
}

function fromScript(script: Element): Element {
  const source = script.textContent.trim();
  const type = script.getAttribute('type') ?? '';
  const { ownerDocument: document, previousElementSibling: before } = script;
  const drawn = before?.querySelector('[data-mathml]') ?? before;
  const markup = type.startsWith('math/mml') ? source : (drawn?.getAttribute('data-mathml') ?? '');
  const parsed = new DOMParser().parseFromString(markup, 'text/html').querySelector('math');
  const math = parsed ? document.importNode(parsed, true) : makeMath(document, source);
  if (type.startsWith('math/tex')) math.setAttribute('alttext', source);
  if (type.includes('mode=display')) math.setAttribute('display', 'block');
  return math;
}

/** The source itself, where nobody has made MathML of it. */
function makeMath(document: Document, source: string): Element {
  const namespace = 'http://www.w3.org/1998/Math/MathML';
  const math = document.createElementNS(namespace, 'math');
  const text = document.createElementNS(namespace, 'mtext');
  text.textContent = source;
  math.append(text);
  return math;
}
