import type { Camera, LngLat } from '../../geo/scene/camera.ts';
import { fromScreen, toScreen } from '../../geo/scene/mercator.ts';
import type { FreeMap, Hands } from '../map/free-map.ts';
import type { QuizData } from './quiz-data.ts';

const DRAG_PX = 6;
const STEP_PX = 60;
const ZOOMS_IN = 3;

/** A drawn map in the reader's hands, as far as the quiz needs one: where there is no live map. */
export type DrawnMap = Pick<FreeMap, 'camera' | 'go' | 'end'>;

/** Moves the drawing in a stage by drag, arrow keys, plus and minus. */
export function drawnMap(stage: HTMLElement, { drawn }: QuizData, hands: Hands): DrawnMap {
  const found = stage.querySelector<HTMLImageElement>('.drawn');
  if (!found) throw new Error('drawnMap(stage): the stage has no .drawn');
  const image = found;
  let camera: Camera = drawn.camera;
  let drag: { x: number; y: number; camera: Camera; moved: boolean } | undefined;
  const size = () => stage.getBoundingClientRect();
  const place = (next: Camera) => {
    const { width, height } = size();
    const zoom = Math.max(drawn.camera.zoom - 1, Math.min(drawn.camera.zoom + ZOOMS_IN, next.zoom));
    camera = { ...next, zoom };
    const scale = 2 ** (zoom - drawn.camera.zoom);
    const [x, y] = toScreen(camera, width, height, drawn.camera.center);
    const [w, h] = [drawn.width * scale, drawn.height * scale];
    image.style.transform = `translate(${x - w / 2}px, ${y - h / 2}px)`;
    image.style.width = `${w}px`;
    image.style.height = `${h}px`;
    hands.onMove(camera);
  };
  const under = (x: number, y: number, from = camera): LngLat => {
    const { width, height } = size();
    return fromScreen(from, width, height, x, y);
  };
  const by = (dx: number, dy: number, from: Camera) => {
    const { width, height } = size();
    place({ ...from, center: under(width / 2 + dx, height / 2 + dy, from) });
  };
  const down = ({ clientX: x, clientY: y, pointerId }: PointerEvent) => {
    drag = { x, y, camera, moved: false };
    stage.setPointerCapture(pointerId);
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (!drag) return;
    const [dx, dy] = [clientX - drag.x, clientY - drag.y];
    drag.moved ||= Math.hypot(dx, dy) > DRAG_PX;
    if (drag.moved) by(-dx, -dy, drag.camera);
  };
  const up = ({ clientX, clientY }: PointerEvent) => {
    const was = drag;
    drag = undefined;
    if (!was || was.moved) return;
    const { left, top } = size();
    hands.onPress(under(clientX - left, clientY - top), clientX - left, clientY - top);
  };
  const key = (event: KeyboardEvent) => {
    const ways: Record<string, readonly [number, number]> = {
      ArrowLeft: [-STEP_PX, 0],
      ArrowRight: [STEP_PX, 0],
      ArrowUp: [0, -STEP_PX],
      ArrowDown: [0, STEP_PX],
    };
    const way = ways[event.key];
    const zoom = event.key === '+' || event.key === '=' ? 1 : event.key === '-' ? -1 : 0;
    if (way) by(way[0], way[1], camera);
    else if (zoom) place({ ...camera, zoom: camera.zoom + zoom });
    else return;
    event.preventDefault();
  };
  const gone = () => (drag = undefined);
  const target = stage.querySelector<HTMLElement>('.canvas') ?? stage;
  target.tabIndex = 0;
  target.setAttribute('role', 'application');
  target.setAttribute('aria-label', 'Map. Arrow keys move it, plus and minus zoom');
  stage.addEventListener('pointerdown', down);
  stage.addEventListener('pointermove', move);
  stage.addEventListener('pointerup', up);
  stage.addEventListener('pointercancel', gone);
  target.addEventListener('keydown', key);
  place(camera);
  return {
    camera: () => camera,
    go: place,
    end() {
      stage.removeEventListener('pointerdown', down);
      stage.removeEventListener('pointermove', move);
      stage.removeEventListener('pointerup', up);
      stage.removeEventListener('pointercancel', gone);
      target.removeEventListener('keydown', key);
    },
  };
}
