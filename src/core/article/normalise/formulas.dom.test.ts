import { expect, test } from 'vitest';
import { reduceFormulas } from './formulas';

function reduced(body: string): { text: string; tex: string | null | undefined } {
  const page = new DOMParser().parseFromString(body, 'text/html');
  reduceFormulas(page.body);
  expect(page.querySelectorAll('math')).toHaveLength(1);
  return {
    text: page.body.textContent.trim(),
    tex: page.querySelector('math')?.getAttribute('alttext'),
  };
}

const MATHML =
  '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^1</annotation></semantics></math>';

test('a formula that is drawn twice stands once', () => {
  const katex = `<span class="katex"><span class="katex-mathml">${MATHML}</span><span class="katex-html" aria-hidden="true">x</span></span>`;
  expect(reduced(katex)).toEqual({ text: 'x', tex: 'x^1' });
});

test('a formula that was hidden from all but screen readers is shown', () => {
  const wiki = `<span class="mwe-math-element"><span style="display: none">${MATHML}</span><img src="x.svg" alt="x^1"></span>`;
  expect(reduced(wiki)).toEqual({ text: 'x', tex: 'x^1' });
});

test('a formula that a script would draw stands as it was written', () => {
  const script = '<span class="MathJax_Preview">[x]</span><script type="math/tex">x^1</script>';
  expect(reduced(script)).toEqual({ text: 'x^1', tex: 'x^1' });
});
