import type { Rect } from '../../geo/scene/camera.ts';
import type { Still, StillShape } from '../../geo/draw/still.ts';
import type { Scene } from '../../geo/scene/scene.ts';
import { StaticLabels } from './static-labels.tsx';

interface StillFigureProps {
  scene: Scene;
  alt: string;
  /** Where the ground is as a file. */
  href: string;
  /** Land and water for tall windows as part of the page, to stand there until the file comes. */
  inline?: Still | undefined;
}

/** The map of one step, drawn: ground, labels, and the text that stands for it. */
export function StillFigure({ scene, alt, href, inline }: StillFigureProps) {
  return (
    <figure className="still" role="img" aria-label={alt}>
      <div className="free">
        <div className="fit">
          {inline ? (
            <svg
              className="ground tall-only"
              aria-hidden="true"
              viewBox={viewBoxOf(inline.viewBox)}
              preserveAspectRatio="none"
              dangerouslySetInnerHTML={{ __html: inline.markup }}
            />
          ) : null}
          <img
            className="ground"
            src={href}
            alt=""
            loading="lazy"
            decoding="async"
            width={900}
            height={600}
          />
          <StaticLabels scene={scene} />
        </div>
      </div>
    </figure>
  );
}

/** The rules that fit the stills of a page: each one's shape, and how far its drawing reaches beyond the fitted box. */
export function stillRules(
  shapes: readonly { id: string; shape: StillShape; inline?: StillShape | undefined }[],
): string {
  return shapes
    .map(({ id, shape: { aspect, bleed }, inline }) => {
      const own = `#${id} .fit{--shape:${round(aspect)}}#${id} .ground{${place(bleed)}}`;
      return inline ? `${own}#${id} .tall-only{${place(inline.bleed)}}` : own;
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
