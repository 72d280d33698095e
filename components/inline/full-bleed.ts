/** Makes an element as wide as the window, wherever its column stands; on paper it keeps to it. Returns what ends that. */
export function fullBleed(element: HTMLElement, shadow: ShadowRoot): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media screen{:host{position:relative!important;max-width:none!important}}');
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  const [rule] = (sheet.cssRules[0] as CSSMediaRule).cssRules;
  const { style } = rule as CSSStyleRule;
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
