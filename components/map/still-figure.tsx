import type { Rect } from '../../geo/scene/camera.ts';
import type { Still } from '../../geo/draw/still.ts';
import type { Scene } from '../../geo/scene/scene.ts';
import { StaticLabels } from './static-labels.tsx';

/** The map of one step, drawn: ground, labels, and the text that stands for it. `href` links the ground as a file. */
export function StillFigure({
  scene,
  still,
  alt,
  href,
}: {
  scene: Scene;
  still: Still;
  alt: string;
  href?: string;
}) {
  return (
    <figure className="still" role="img" aria-label={alt}>
      <div className="free">
        <div className="fit">
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
          ) : (
            <svg
              className="ground"
              aria-hidden="true"
              viewBox={viewBoxOf(still.viewBox)}
              preserveAspectRatio="none"
              dangerouslySetInnerHTML={{ __html: still.markup }}
            />
          )}
          <StaticLabels scene={scene} />
        </div>
      </div>
    </figure>
  );
}

/** The rules that fit the stills of a page: each one's shape, and how far its drawing reaches beyond the fitted box. */
export function stillRules(stills: readonly { id: string; still: Still }[]): string {
  return stills
    .map(({ id, still: { aspect, bleed } }) => {
      const percent = (share: number) => `${round(share * 100)}%`;
      const ground = `left:${percent(bleed.x)};top:${percent(bleed.y)};width:${percent(bleed.width)};height:${percent(bleed.height)}`;
      return `#${id} .fit{--shape:${round(aspect)}}#${id} .ground{${ground}}`;
    })
    .join('');
}

function viewBoxOf({ x, y, width, height }: Rect): string {
  return `${x} ${y} ${width} ${height}`;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
