import type { SiteRules } from './site';

/** The papers of Postmedia share one template. */
export const POSTMEDIA: SiteRules = {
  strip: [
    {
      selector: '.article-content__sign-in-group',
      reason: 'What subscribers get, as lists that are there in all their versions, shown or not',
    },
    {
      selector: '.visually-hidden',
      reason: 'Labels for screen readers that repeat in the story, such as “Article content”',
    },
    {
      selector: '.control-center',
      reason: 'The title of a video that follows the reader, and how to come back to it',
    },
    {
      selector: '.video-fallback',
      reason: 'What is said where a video does not load, in all pages before it does',
    },
    {
      selector: '.featured-video__jw-strategy-title',
      reason: 'The heading of a row of videos, which stands apart from it',
    },
    {
      selector: '.published-date',
      reason: 'When the page was made and changed, and how long it takes to read, in one row',
    },
  ],
};
