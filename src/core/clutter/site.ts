import { isPart } from './cover';
import type { ClutterKind } from './kind';

/** What is known of this very site's pages, or what the reader has told of them. */
export const site: ClutterKind = {
  id: 'site',
  rules: [
    {
      id: 'site-box',
      reason: 'A box that stands on all pages of this site and is no part of their stories',
      *find({ survey, strip }) {
        for (const { selector } of strip) {
          for (const element of survey.root.element.querySelectorAll(selector)) {
            const block = survey.of.get(element);
            if (block && isPart(block)) yield block;
          }
        }
      },
    },
  ],
};
