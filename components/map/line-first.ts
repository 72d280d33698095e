/**
 * Gives the first step's drawing its lines, which would hold the first paint up, where the drawing's land is what readers
 * see until the live map comes.
 */
export function lineFirst(story: HTMLElement): void {
  const land = story.querySelector('svg.tall-only');
  const lined = story.querySelector<HTMLTemplateElement>('template.lined')?.content.firstElementChild;
  if (land && lined && getComputedStyle(land).display !== 'none') land.replaceChildren(...lined.childNodes);
}
