const FADE_MS = 260;

/** Lays the picture before a cut over the one after it, and lets it fade. `stage` has the map's `.canvas`. */
export function fadeOver(stage: HTMLElement, before: HTMLCanvasElement): void {
  before.className = 'fading';
  stage.querySelector('.canvas')?.append(before);
  requestAnimationFrame(() => before.classList.add('gone'));
  setTimeout(() => before.remove(), FADE_MS * 2);
}
