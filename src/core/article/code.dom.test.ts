import { expect, test } from 'vitest';
import { keepCodeLanguages } from './code';
import { LANGUAGE_ATTRIBUTE, sanitize } from './sanitize';

function languages(html: string): (string | null)[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  keepCodeLanguages(page.body);
  const safe = new DOMParser().parseFromString(sanitize(page.body), 'text/html');
  return [...safe.querySelectorAll('pre')].map((pre) => pre.getAttribute(LANGUAGE_ATTRIBUTE));
}

test.each([
  ['<pre><code class="language-python">x</code></pre>', 'python'],
  ['<pre class="lang-c++"><code>x</code></pre>', 'c++'],
  ['<div class="highlight highlight-source-js"><pre>x</pre></div>', 'js'],
  [
    '<div class="highlight-python notranslate"><div class="highlight"><pre>x</pre></div></div>',
    'python',
  ],
  ['<pre class="sourceCode haskell"><code>x</code></pre>', 'haskell'],
  ['<pre><code class="hljs rust">x</code></pre>', 'rust'],
  ['<pre class="brush: php; gutter: false">x</pre>', 'php'],
  ['<figure data-language="Go"><pre>x</pre></figure>', 'go'],
])('%s', (html, language) => {
  expect(languages(html)).toEqual([language]);
});

test.each([
  '<pre>x</pre>',
  '<pre><code class="language-none">x</code></pre>',
  '<pre class="language-plaintext">x</pre>',
  '<section class="language-en"><p>One</p><p>Two</p><pre>x</pre></section>',
  '<pre data-stet-language="a page’s own words">x</pre>',
])('no language for %s', (html) => {
  expect(languages(html)).toEqual([null]);
});
