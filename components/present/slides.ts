/** One step as a slide, taken from the page of the story. */
export interface Slide {
  readonly id: string;
  readonly heading: string;
  readonly when: string;
  /** Paragraphs. */
  readonly brief: readonly string[];
  readonly full: readonly string[];
  readonly legend: Element | undefined;
  /** The drawn map. */
  readonly still: Element | undefined;
}

/** All steps of a story's page. */
export function slidesOf(story: HTMLElement): Slide[] {
  return [...story.querySelectorAll<HTMLElement>('[data-step]')].map((section) => {
    const card = [...section.querySelectorAll('[data-card]')].at(-1) ?? section;
    const full = paragraphs(
      card,
      '.step-full > *, :scope > :is(p:not([class]), blockquote), :scope > ul:not([class]) > li',
    );
    const brief = paragraphs(card, '.step-brief > p');
    return {
      id: section.dataset['step'] ?? '',
      heading: textOf(card.querySelector('h2')),
      when: textOf(card.querySelector('.when')),
      brief: brief.length > 0 ? brief : full,
      full,
      legend: copyOf(card.querySelector('.legend')),
      still: stillOf(section),
    };
  });
}

function paragraphs(card: Element, selector: string): string[] {
  return [...card.querySelectorAll(selector)].map(textOf).filter(Boolean);
}

/** The words of an element without the numbers of its sources. */
function textOf(element: Element | null): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  for (const reference of copy.querySelectorAll('.ref')) reference.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

function copyOf(element: Element | null): Element | undefined {
  return element ? (element.cloneNode(true) as Element) : undefined;
}

/** A copy with names of its own for its lines, fitted as on the page, where a rule for the step's section does that. */
function stillOf(section: HTMLElement): Element | undefined {
  const copy = copyOf(section.querySelector('.still'));
  if (!copy) return undefined;
  copy.querySelector('.tall-only')?.remove();
  for (const part of copy.querySelectorAll('[id]')) part.id = `slide-${part.id}`;
  for (const part of copy.querySelectorAll('[href^="#"]'))
    part.setAttribute('href', `#slide-${part.getAttribute('href')?.slice(1)}`);
  for (const picture of copy.querySelectorAll('img')) picture.loading = 'eager';
  for (const name of ['.fit', '.ground']) {
    const part = copy.querySelector<HTMLElement>(name);
    if (part) part.style.cssText = rule(`[id="${section.id}"] ${name}`);
  }
  return copy;
}

/** What the page's own style sheets say for a selector. */
function rule(selector: string): string {
  for (const { cssRules } of document.styleSheets)
    for (const one of cssRules)
      if (one instanceof CSSStyleRule && one.selectorText === selector) return one.style.cssText;
  return '';
}
