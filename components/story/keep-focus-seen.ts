/** What lies over the text at the window's edges. */
const OVER = '.stage, .timeline';

/**
 * Brings what the keyboard comes to out from under the tools at the window's edges: browsers take a link for seen that is
 * in the window, whatever lies over it (WCAG 2.4.11). Returns what ends that.
 */
export function keepFocusSeen(story: HTMLElement): () => void {
  let frame = 0;
  const look = (element: Element) => {
    const [box] = element.getClientRects();
    if (!box || element !== document.activeElement) return;
    const covers = [box.top + 1, (box.top + box.bottom) / 2, box.bottom - 1].some((y) =>
      document.elementFromPoint(box.left + box.width / 2, y)?.closest(OVER),
    );
    if (covers) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  };
  const onFocus = ({ target }: FocusEvent) => {
    cancelAnimationFrame(frame);
    if (!(target instanceof HTMLElement) || target.closest(OVER) || !target.matches(':focus-visible')) return;
    // Who gives the focus to what Tab does not come to sees to that as well.
    if (target.tabIndex < 0) return;
    // Browsers scroll to it on their own first.
    frame = requestAnimationFrame(() => look(target));
  };
  story.addEventListener('focusin', onFocus);
  return () => {
    cancelAnimationFrame(frame);
    story.removeEventListener('focusin', onFocus);
  };
}
