/**
 * Whether a box around an element clips it without scrolling: nothing within can stay in the window then, as a map beside
 * its text must. A box that scrolls is as good as the window.
 */
export function isBoxed(element: Element, shadow: ShadowRoot): boolean {
  const box = scrollContainerOf(element);
  if (!box) return false;
  if (getComputedStyle(box).overflowY === 'hidden') return true;
  // Only with something long in it does a box show whether it grows or scrolls.
  const probe = document.createElement('div');
  probe.style.height = '20000px';
  shadow.append(probe);
  const grows = box.scrollHeight - box.clientHeight < 2;
  probe.remove();
  return grows;
}

/** The nearest one; undefined when that is the window. */
function scrollContainerOf(element: Element): Element | undefined {
  for (let box = parentOf(element); box && box !== document.documentElement; box = parentOf(box)) {
    if (isScrollContainer(box)) return box === document.body && scrollsWindow() ? undefined : box;
  }
  return undefined;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function isScrollContainer(element: Element): boolean {
  const { overflowY, display } = getComputedStyle(element);
  return display !== 'inline' && display !== 'contents' && !['visible', 'clip'].includes(overflowY);
}

/** The body's rules for overflow are the window's unless the root has some. */
function scrollsWindow(): boolean {
  return !isScrollContainer(document.documentElement);
}
