import type { Rect } from '../../geo/scene/camera.ts';
import type { Still, StillShape } from '../../geo/draw/still.ts';
import type { Scene } from '../../geo/scene/scene.ts';
import { StaticLabels } from './static-labels.tsx';

interface StillFigureProps {
  scene: Scene;
  /** Where the ground is as a file; undefined where it is part of the page. */
  href?: string;
  /** The ground as part of the page. Beside a file: land and water for tall windows, to stand there until it comes. */
  inline?: Still | undefined;
}

/** The map of one step, drawn: ground and labels. The words that stand for it are told after the prose. */
export function StillFigure({ scene, href, inline }: StillFigureProps) {
  return (
    <div className="still" aria-hidden="true">
      <div className="free">
        <div className="fit">
          {inline ? <Drawing drawing={inline} className={href ? 'ground tall-only' : 'ground'} /> : null}
          {href ? (
            <img
              className="ground"
              src={href}
              alt=""
              loading="lazy"
              decoding="async"
              width={900}
              height={600}
            />
          ) : null}
          <StaticLabels scene={scene} />
        </div>
      </div>
    </div>
  );
}

/** What is to take the place of the drawing that stands beside a file, for `lineFirst`. */
export function LinedDrawing({ drawing }: { drawing: Still }) {
  return <template className="lined" dangerouslySetInnerHTML={{ __html: `<svg>${drawing.markup}</svg>` }} />;
}

function Drawing({ drawing, className }: { drawing: Still; className: string }) {
  return (
    <svg
      className={className}
      viewBox={viewBoxOf(drawing.viewBox)}
      preserveAspectRatio="none"
      dangerouslySetInnerHTML={{ __html: drawing.markup }}
    />
  );
}

/** The rules that fit the stills of a page: each one's shape, and how far its drawing reaches beyond the fitted box. */
export function stillRules(
  shapes: readonly { id: string; shape: StillShape; inline?: StillShape | undefined }[],
): string {
  return shapes
    .map(({ id, shape: { aspect, bleed }, inline }) => {
      // An id may begin with a digit, and then `#` cannot name it.
      const step = `[id="${id}"]`;
      const own = `${step} .fit{--shape:${round(aspect)}}${step} .ground{${place(bleed)}}`;
      return inline ? `${own}${step} .tall-only{${place(inline.bleed)}}` : own;
    })
    .join('');
}

function place({ x, y, width, height }: Rect): string {
  return `left:${percent(x)};top:${percent(y)};width:${percent(width)};height:${percent(height)}`;
}

function percent(share: number): string {
  return `${round(share * 100)}%`;
}

function viewBoxOf({ x, y, width, height }: Rect): string {
  return `${x} ${y} ${width} ${height}`;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
