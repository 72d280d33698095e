const FADE_MS = 260;

/** Lays a picture over the map, where it stands until it is told to fade. `stage` has the map's `.canvas`. */
export function layOver(stage: HTMLElement, picture: HTMLCanvasElement): { fade(): void } {
  picture.className = 'fading';
  stage.querySelector('.canvas')?.append(picture);
  return {
    fade() {
      requestAnimationFrame(() => picture.classList.add('gone'));
      setTimeout(() => picture.remove(), FADE_MS * 2);
    },
  };
}
