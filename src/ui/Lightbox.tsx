import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatNumber, getMessage } from '../platform/i18n';
import { largestSource, picturesOf } from './pictures';

interface LightboxProps {
  /** One of the pictures of the story. */
  readonly picture: HTMLImageElement;
  readonly onChoose: (picture: HTMLImageElement) => void;
  readonly onClose: () => void;
}

/** A picture as large as the window, with its caption; the arrow keys lead to the others. */
export function Lightbox({ picture, onChoose, onClose }: LightboxProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isWhole, setWhole] = useState(true);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => setWhole(true), [picture]);
  const pictures = picturesOf(picture.closest('.article') ?? document);
  const at = pictures.indexOf(picture);
  const close = () => {
    dialog.current?.close();
    (picture.closest('a') ?? picture).focus({ preventScroll: true });
  };
  const go = (step: number) => {
    const next = pictures[at + step];
    if (next) onChoose(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const forward = getComputedStyle(document.documentElement).direction === 'rtl' ? -1 : 1;
    if (event.key === 'ArrowRight') go(forward);
    else if (event.key === 'ArrowLeft') go(-forward);
    else if (event.key === 'Escape') close();
    else return;
    /* Left to itself, Chrome closes the whole popup with the dialog. */
    event.preventDefault();
  };
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent.trim();
  const story = picture.closest<HTMLElement>('[lang]');
  return (
    <dialog
      ref={dialog}
      class="lightbox"
      aria-label={getMessage('picture_title')}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <div
        class={isWhole ? 'stage' : 'stage zoomed'}
        onClick={(event) => closeBeside(event, close)}
      >
        <img
          key={picture.src}
          src={largestSource(picture)}
          alt={picture.alt}
          referrerpolicy="no-referrer"
          /* The page's own link may lead to a picture that is gone. */
          onError={({ currentTarget }) => restoreSource(currentTarget, picture.src)}
          onClick={() => setWhole(!isWhole)}
        />
      </div>
      <div class="legend">
        {caption && (
          <p lang={story?.lang} dir="auto">
            {caption}
          </p>
        )}
        <p class="controls">
          {pictures.length > 1 && (
            <>
              <Control
                label={getMessage('picture_previous')}
                path="M12 4 6 10l6 6"
                isOff={at === 0}
                onClick={() => go(-1)}
              />
              <span>
                {getMessage('picture_place', formatNumber(at + 1), formatNumber(pictures.length))}
              </span>
              <Control
                label={getMessage('picture_next')}
                path="m8 4 6 6-6 6"
                isOff={at === pictures.length - 1}
                onClick={() => go(1)}
              />
            </>
          )}
          <button type="button" aria-pressed={!isWhole} onClick={() => setWhole(!isWhole)}>
            {getMessage('picture_zoom')}
          </button>
          <button type="button" onClick={close}>
            {getMessage('action_close')}
          </button>
        </p>
      </div>
    </dialog>
  );
}

interface ControlProps {
  readonly label: string;
  readonly path: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
}

function Control({ label, path, isOff, onClick }: ControlProps): ComponentChildren {
  return (
    <button
      type="button"
      class="icon turns"
      aria-label={label}
      aria-disabled={isOff}
      title={label}
      onClick={onClick}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}

function closeBeside({ target, currentTarget }: Event, close: () => void): void {
  if (target === currentTarget) close();
}

function restoreSource(image: HTMLImageElement, source: string): void {
  if (image.src !== source) image.src = source;
}
