/** Makes an element as wide as the window, wherever its column stands. Returns what ends that. */
export function fullBleed(element: HTMLElement, shadow: ShadowRoot): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host{position:relative!important;max-width:none!important}');
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  let [left, width] = [0, 0];
  const place = () => {
    const { clientWidth } = document.documentElement;
    const wanted = left - element.getBoundingClientRect().left;
    if (wanted === left && width === clientWidth) return;
    [left, width] = [wanted, clientWidth];
    style.setProperty('left', `${left}px`, 'important');
    style.setProperty('width', `${width}px`, 'important');
  };
  place();
  place();
  const watcher = new ResizeObserver(place);
  watcher.observe(element.parentElement ?? element);
  window.addEventListener('resize', place);
  return () => {
    watcher.disconnect();
    window.removeEventListener('resize', place);
  };
}
