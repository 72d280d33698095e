import type { Camera, Frame } from '../../geo/scene/camera.ts';
import type { Strengths } from '../../geo/scene/scene.ts';
import type { Scheme } from '../../geo/style/palette.ts';
import type { SecondMap } from './second-map.ts';

/** What is on show on both sides, and their names. */
export interface Sides {
  readonly names: readonly [left: string, right: string];
  readonly right: Strengths;
  readonly split: number;
}

/** Two maps in one stage with a dividing line between them. */
export interface Comparison {
  /** Shows both sides, or one map alone. Rejects when there can be no second map. */
  show(sides: Sides | undefined): Promise<void>;
  follow(camera: Camera, frame: Frame): void;
  recolour(scheme: Scheme): void;
  end(): void;
}

interface ComparisonParts {
  readonly stage: HTMLElement;
  readonly open: (right: Strengths) => Promise<SecondMap>;
  readonly onSplit: (percent: number) => void;
}

/** Prepares a stage for comparing; nothing shows yet. */
export function comparison({ stage, open, onSplit }: ComparisonParts): Comparison {
  const swipe = document.createElement('div');
  swipe.className = 'swipe';
  swipe.hidden = true;
  const [left, line, right, range] = ['p', 'div', 'p', 'input'].map((tag) => document.createElement(tag));
  if (!left || !line || !right || !(range instanceof HTMLInputElement))
    throw new Error('comparison(): no document');
  left.className = 'side left';
  right.className = 'side right';
  line.className = 'divider';
  Object.assign(range, { type: 'range', min: '0', max: '100', step: '1' });
  range.setAttribute('aria-label', 'Dividing line: how much of the map the left side has');
  swipe.append(left, right, line, range);
  stage.append(swipe);
  let wanted: Sides | undefined;
  let second: SecondMap | undefined;
  let shown: Strengths | undefined;
  let opening: Promise<SecondMap> | undefined;
  let latest: [Camera, Frame] | undefined;
  const divide = () => {
    const width = stage.clientWidth;
    const percent = Number(range.value);
    // The middle of the slider's knob stops half a knob from both ends; the line stays under it.
    const knob = 44;
    const at = knob / 2 + (percent / 100) * (width - knob);
    range.setAttribute('aria-valuetext', `${percent} % left, ${100 - percent} % right`);
    line.style.transform = `translateX(${at.toFixed(1)}px)`;
    const cut = (element: HTMLElement | null, clip: string) => element && (element.style.clipPath = clip);
    cut(stage.querySelector<HTMLElement>(':scope > .second'), `inset(0 0 0 ${at.toFixed(1)}px)`);
    const names = stage.querySelector<HTMLElement>(':scope > .live-labels');
    cut(names, wanted ? `inset(0 ${(width - at).toFixed(1)}px 0 0)` : '');
  };
  const close = () => {
    second?.remove();
    second = undefined;
  };
  range.addEventListener('input', () => {
    divide();
    onSplit(Number(range.value));
  });
  return {
    async show(sides) {
      wanted = sides;
      swipe.hidden = !sides;
      if (!sides) {
        if (!opening) close();
        return divide();
      }
      [left.textContent, right.textContent] = sides.names;
      range.value = String(sides.split);
      divide();
      if (second) {
        if (shown !== sides.right) second.show((shown = sides.right));
        return;
      }
      if (opening) return;
      opening = open(sides.right);
      try {
        second = await opening;
      } finally {
        opening = undefined;
        if (!second) swipe.hidden = true;
      }
      if (!wanted) return close();
      second.show((shown = wanted.right));
      if (latest) second.follow(...latest);
      divide();
    },
    follow(camera, frame) {
      const resized = latest && latest[1].width !== frame.width;
      latest = [camera, frame];
      second?.follow(camera, frame);
      if (wanted && resized) divide();
    },
    recolour: (scheme) => second?.recolour(scheme),
    end() {
      wanted = undefined;
      close();
      swipe.remove();
      divide();
    },
  };
}
