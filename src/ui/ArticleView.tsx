import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleMetadata } from '../core/article/article';
import {
  formatDate,
  formatList,
  getMessage,
  plural,
  uiDirection,
  messageLanguage,
} from '../platform/i18n';
import { watchPicture } from './pictures';

interface ArticleViewProps {
  readonly metadata: ArticleMetadata;
  /** The element of `createStory`; it is shown as it is. */
  readonly story: HTMLElement;
  /** Stands between the header and the story. */
  readonly children?: ComponentChildren;
}

/** The story under its headline. */
export function ArticleView({ metadata, story, children }: ArticleViewProps) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => host.current?.replaceChildren(story), [story]);
  return (
    <article class="article" lang={metadata.lang} dir={metadata.dir}>
      <header>
        {metadata.siteName && <p class="site">{metadata.siteName}</p>}
        <h1>{metadata.title}</h1>
        <Subtitle metadata={metadata} story={story} />
        <Byline metadata={metadata} />
        {metadata.isBeginning && (
          <p class="beginning" role="note" lang={messageLanguage()} dir={uiDirection()}>
            {getMessage('article_beginning')}
          </p>
        )}
      </header>
      {children}
      {metadata.leadImage && <LeadImage {...metadata.leadImage} />}
      <div ref={host} />
    </article>
  );
}

const sameText = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Many pages have their subtitle in the story too, where it stays. */
function Subtitle({ metadata, story }: Omit<ArticleViewProps, 'children'>) {
  const { subtitle } = metadata;
  if (!subtitle || sameText(story.textContent).includes(sameText(subtitle))) return null;
  return <p class="subtitle">{subtitle}</p>;
}

function Byline({ metadata }: { readonly metadata: ArticleMetadata }) {
  const { authors, publishedTime, readingMinutes, license } = metadata;
  /* Names and dates keep their own direction; the row has that of the story. */
  return (
    <p class="byline">
      {authors.length > 0 && (
        <span>
          <bdi>{formatList(authors)}</bdi>
        </span>
      )}
      {publishedTime && (
        <span>
          <bdi>
            <time dateTime={publishedTime}>{formatDate(publishedTime)}</time>
          </bdi>
        </span>
      )}
      <span>
        <bdi>{plural('reading_time', readingMinutes)}</bdi>
      </span>
      {license && (
        <span>
          <bdi>
            <a href={license} target="_blank" rel="license noreferrer">
              {licenseName(license) ?? getMessage('license')}
            </a>
          </bdi>
        </span>
      )}
    </p>
  );
}

/** "CC BY-SA 4.0" of a Creative Commons address. */
function licenseName(address: string): string | undefined {
  const [, name, version] =
    /creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)/.exec(address) ?? [];
  if (!name || !version) return undefined;
  return name === 'zero' ? `CC0 ${version}` : `CC ${name.toUpperCase()} ${version}`;
}

type LeadImageProps = NonNullable<ArticleMetadata['leadImage']>;

function LeadImage({ src, alt, caption }: LeadImageProps) {
  const [broken, setBroken] = useState(false);
  /* The caption tells something also without its picture. */
  if (broken && !caption) return null;
  return (
    <figure class="lead">
      {!broken && (
        <img
          ref={watchPicture}
          src={src}
          alt={alt}
          referrerpolicy="no-referrer"
          onError={() => setBroken(true)}
        />
      )}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
