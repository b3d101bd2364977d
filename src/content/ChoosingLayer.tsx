import { useEffect, useRef } from 'preact/hooks';
import { getMessage, messageLanguage, uiDirection } from '../platform/i18n';
import { choosing, endChoosing, hideChosen, pointAt, press } from './choosing';
import styles from './choosing.css?inline';
import type { HostOptions } from './host';
import { PageToast } from './PageToast';
import { toast } from './session';

/** What tidying shows over the page: the choice of what else to hide, and what came of it. */
export const CHOOSING_LAYER: HostOptions = {
  layer: <ChoosingLayer />,
  isNeeded: () => choosing.value !== undefined || toast.value !== undefined,
  styles,
};

function ChoosingLayer() {
  return (
    <div lang={messageLanguage()} dir={uiDirection()}>
      {choosing.value && <Chooser />}
      <PageToast />
    </div>
  );
}

/* Within the shadow tree an event’s target is of it; its root’s host is what the page has. */
const hostOf = (element: Element): Element => (element.getRootNode() as ShadowRoot).host;

function Chooser() {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    bar.current?.focus({ preventScroll: true });
    return () => before instanceof HTMLElement && before.focus({ preventScroll: true });
  }, []);
  const onPointer = ({ currentTarget, clientX, clientY }: PointerEvent) =>
    pointAt(clientX, clientY, hostOf(currentTarget as Element));
  return (
    <>
      <div
        class="shade"
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onClick={() => void hideChosen()}
        onContextMenu={(event) => event.preventDefault()}
      />
      <Outline />
      <section
        ref={bar}
        class="chooser"
        tabIndex={-1}
        aria-label={getMessage('choosing_title')}
        onKeyDown={({ key, target, currentTarget }) => {
          if (key === 'Enter' && target === currentTarget) void hideChosen();
        }}
      >
        <p>{getMessage('choosing_hint')}</p>
        <p role="status" class="excerpt" dir="auto">
          {choosing.value?.remark}
        </p>
        <p class="actions">
          <button type="button" class="primary" onClick={() => void hideChosen()}>
            {getMessage('choosing_hide')}
          </button>
          <button type="button" class="outlined" onClick={() => press('ArrowUp')}>
            {getMessage('choosing_wider')}
          </button>
          <button type="button" class="outlined" onClick={() => press('ArrowDown')}>
            {getMessage('choosing_narrower')}
          </button>
          <button type="button" class="outlined" onClick={endChoosing}>
            {getMessage('action_cancel')}
          </button>
        </p>
      </section>
    </>
  );
}

/** Follows the block as the page scrolls and moves. */
function Outline() {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let request = 0;
    const follow = () => {
      const box = choosing.value?.element.getBoundingClientRect();
      const style = frame.current?.style;
      if (box && style) {
        style.translate = `${box.x}px ${box.y}px`;
        style.width = `${box.width}px`;
        style.height = `${box.height}px`;
      }
      request = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(request);
  }, []);
  return <div ref={frame} class="outline" />;
}
