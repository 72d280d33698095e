/**
 * Gives the first step's drawing its lines, which would hold the first paint up, where the drawing's land is what readers
 * see until the live map comes.
 */
export function lineFirst(story: HTMLElement): void {
  const land = story.querySelector('svg.tall-only');
  const lined = story.querySelector<HTMLTemplateElement>('template.lined')?.content.firstElementChild;
  if (!land || !lined || getComputedStyle(land).display === 'none') return;
  const known = land.querySelectorAll('path');
  lined.querySelectorAll('path:not([d])').forEach((path, i) => {
    path.setAttribute('d', known[i]?.getAttribute('d') ?? '');
  });
  land.replaceChildren(...lined.childNodes);
}
