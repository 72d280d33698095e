import { positionAt } from '../../geo/scene/position.ts';
import { eachFrame } from '../story/each-frame.ts';
import { measureFrame, zoneOf, type Reader, type Reading } from '../story/scroller.ts';

interface ArticleReaderOptions {
  /** The parts of the text that are read one after the other; each may be several elements. */
  readonly cards: readonly (readonly Element[])[];
  readonly stage: Element;
  readonly isStill: () => boolean;
  /** Whether map and text stand side by side, whatever the height of the map; told by its height otherwise. */
  readonly isBeside?: () => boolean;
  readonly onRead: (reading: Reading) => void;
}

/**
 * Turns the scrolling of somebody else's page into story positions. Boxes are measured for every picture: advertisements
 * and pictures above may come at any time, and the page may scroll in a box of its own. Scrolls nothing itself.
 */
export function articleReader(options: ArticleReaderOptions): Reader {
  const { cards, stage, isStill, isBeside, onRead } = options;
  const now = (): Reading => {
    const boxes = cards.map((parts) => {
      const rects = parts.map((part) => part.getBoundingClientRect());
      const top = Math.min(...rects.map((rect) => rect.top));
      return { top, height: Math.max(...rects.map((rect) => rect.bottom)) - top };
    });
    const at = measureFrame(stage);
    const height = window.innerHeight;
    const zone = zoneOf(isBeside?.() ? height : at.height, height);
    return { position: positionAt(0, boxes, height, zone, isStill()), frame: at };
  };
  const read = () => {
    const reading = now();
    // Nothing has a size while it is not shown.
    if (reading.frame.width > 0) onRead(reading);
  };
  const { soon, onScroll, stop } = eachFrame(read);
  const scrolling = { capture: true, passive: true };
  document.addEventListener('scroll', onScroll, scrolling);
  window.addEventListener('resize', soon);
  const watcher = new ResizeObserver(soon);
  watcher.observe(stage);
  return {
    now,
    remeasure: soon,
    stop() {
      stop();
      document.removeEventListener('scroll', onScroll, scrolling);
      window.removeEventListener('resize', soon);
      watcher.disconnect();
    },
  };
}
