import type { Truth } from './corpus';
import { NOTHING, type Output } from './output';
import { mark, type Row } from './report';

const TRUTH: Truth = {
  id: 'page',
  url: 'https://news.example/page',
  pageType: 'article',
  lang: 'en',
  title: '',
  author: [],
  date: '',
  body: '',
  with: [],
  without: [],
};

/** A page as an extractor read it, for tests; what is not given is empty. */
export function fakeRow(truth: Partial<Truth>, output: Partial<Output>, error?: string): Row {
  return mark({
    truth: { ...TRUTH, ...truth },
    output: { ...NOTHING, ...output },
    ...(error === undefined ? {} : { error }),
  });
}
