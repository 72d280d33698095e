const FADE_MS = 260;

/** Lays a picture over the map, where it stands until it is told to fade. `stage` has the map's `.canvas`. */
export function layOver(stage: HTMLElement, picture: HTMLCanvasElement): { fade(): void } {
  picture.className = 'fading';
  stage.querySelector('.canvas')?.append(picture);
  return {
    fade() {
      // Its style must be known before it changes: otherwise it goes at once.
      void getComputedStyle(picture).opacity;
      picture.classList.add('gone');
      setTimeout(() => picture.remove(), FADE_MS * 2);
    },
  };
}
