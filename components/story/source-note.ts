/** Space around the note, in px. */
const GAP = 8;
/** Once the claim has gone this far, the reader is elsewhere. */
const AWAY_PX = 160;
/** The number that was pressed while its note was open: the press puts it away, and its click must not open it anew. */
let pressed: HTMLElement | undefined;

/** Shows a source beside the number that refers to it, so that readers keep their place. */
export function showSource(link: HTMLAnchorElement, note: HTMLElement): void {
  const isSamePress = pressed === link;
  pressed = undefined;
  if (isSamePress) return;
  const box = document.createElement('div');
  box.className = 'source-note';
  box.popover = 'auto';
  box.tabIndex = -1;
  box.role = 'dialog';
  box.ariaLabel = link.ariaLabel;
  const words = document.createElement('div');
  words.append(...copyOf(note));
  const cited = note.querySelector<HTMLAnchorElement>('a[href^="#source-"]')?.hash.slice(1);
  const source = cited && document.getElementById(decodeURIComponent(cited));
  if (source) {
    // Title and address, so that nobody has to go to the end of the page for them.
    const inFull = document.createElement('p');
    inFull.append(...copyOf(source));
    for (const known of inFull.querySelectorAll(':scope > b, .cited')) known.remove();
    words.append(inFull);
  }
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  box.append(words, close);
  // Beside the number, where the keyboard goes on from.
  (link.parentElement ?? link).after(box);
  box.showPopover();
  place(box, link);
  box.focus({ preventScroll: true });
  const since = new AbortController();
  const { signal } = since;
  const hide = () => box.matches(':popover-open') && box.hidePopover();
  box.addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') return;
    since.abort();
    box.remove();
  });
  box.addEventListener(
    'click',
    ({ target }) => target instanceof Element && target.closest('a, button') && hide(),
  );
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) hide();
  });
  const press = (event: Event) => (pressed = event.composedPath().includes(link) ? link : undefined);
  window.addEventListener('pointerdown', press, { signal, capture: true });
  const from = link.getBoundingClientRect().top;
  const leave = () => Math.abs(link.getBoundingClientRect().top - from) > AWAY_PX && hide();
  window.addEventListener('scroll', leave, { signal, capture: true, passive: true });
  window.addEventListener('resize', () => place(box, link), { signal });
}

function copyOf(element: Element): Node[] {
  return [...element.childNodes].map((node) => node.cloneNode(true));
}

/** On the card, below the claim where there is room, otherwise above it; it scrolls with the page. */
function place(box: HTMLElement, link: HTMLElement): void {
  const claim = link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const timeline = parseFloat(getComputedStyle(link).getPropertyValue('--timeline-height')) || 0;
  const isRoomBelow = claim.bottom + GAP + height <= clientHeight - timeline;
  const top = isRoomBelow ? claim.bottom + GAP : Math.max(GAP, claim.top - GAP - height);
  const card = link.closest('.card')?.getBoundingClientRect() ?? new DOMRect(0, 0, clientWidth);
  const end = Math.min(card.right, clientWidth) - width - GAP;
  const start = Math.max(GAP, card.left + GAP, Math.min(claim.left - width / 2, end));
  box.style.top = `${top + window.scrollY}px`;
  box.style.left = `${start + window.scrollX}px`;
}
