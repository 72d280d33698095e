import type { CurveLabel, Label, PointLabel } from '../../geo/label/label.ts';
import { setText } from '../../geo/label/look.ts';
import { textOffset } from '../../geo/label/offset.ts';
import type { Room } from '../../geo/label/room.ts';
import type { LngLat } from '../../geo/scene/camera.ts';
import type { Focus } from '../../geo/scene/focus.ts';
import { rotate, toWorld } from '../../geo/scene/mercator.ts';
import type { Scene } from '../../geo/scene/scene.ts';

/**
 * The labels of a still. Positions are shares of the fitted box, so that the same markup suits every window; texts
 * keep their size, except those along a line, which grow with the map.
 */
export function StaticLabels({ scene }: { scene: Scene }) {
  return (['narrow', 'roomy'] as const).map((room) => (
    <svg key={room} className={`labels ${room}`} aria-hidden="true">
      {scene.labels[room].map((label) =>
        label.kind === 'point' ? (
          <PointName key={label.key} label={label} focus={scene.focus} room={room} />
        ) : null,
      )}
      <Curves scene={scene} labels={scene.labels[room]} room={room} />
    </svg>
  ));
}

function PointName({ label, focus, room }: { label: PointLabel; focus: Focus; room: Room }) {
  const [x, y] = shareOf(label.at, focus);
  const { dx, dy, align, underDy } = textOffset(label, room);
  const tone = label.tone ? ` tone-${label.tone}` : '';
  return (
    <svg x={`${percent(x)}%`} y={`${percent(y)}%`} className={`name ${label.look}${tone}`}>
      <g className="set">
        <Mark look={label.look} />
        <text x={dx} y={dy} textAnchor={align}>
          {setText(label)}
          {label.under ? (
            <tspan className="under" x={dx} dy={underDy}>
              {label.under}
            </tspan>
          ) : null}
        </text>
      </g>
    </svg>
  );
}

function Mark({ look }: Pick<Label, 'look'>) {
  if (look === 'capital') return <rect className="mark" x={-3.5} y={-3.5} width={7} height={7} />;
  return look === 'town' ? <circle className="mark" r={3.3} /> : null;
}

/** Units of the curves' own drawing across the fitted box. */
const ACROSS = 1000;

function Curves({ scene, labels, room }: { scene: Scene; labels: readonly Label[]; room: Room }) {
  const curves = labels.filter((label): label is CurveLabel => label.kind === 'curve');
  if (curves.length === 0) return null;
  const down = (ACROSS * scene.focus.height) / scene.focus.width;
  return (
    <svg className="curves" viewBox={`0 0 ${ACROSS} ${Math.round(down)}`} width="100%" height="100%">
      {curves.map((label, i) => {
        const { key, look, path, em } = label;
        const id = `${scene.id}-${room}-${i}`;
        const points = path.map((point) => {
          const [x, y] = shareOf(point, scene.focus);
          return `${tenth(x * ACROSS)} ${tenth(y * down)}`;
        });
        return (
          <g key={key} className={`name ${look}`}>
            <path id={id} d={`M${points.join('L')}`} fill="none" />
            <text fontSize={tenth((em / scene.focus.width) * ACROSS)} textAnchor="middle">
              <textPath href={`#${id}`} startOffset="50%">
                {setText(label)}
              </textPath>
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Where a place stands in the fitted box, in shares of its sides. */
function shareOf(place: LngLat, { center, width, height, bearing }: Focus): [number, number] {
  const [x, y] = toWorld(place);
  const [cx, cy] = toWorld(center);
  const [dx, dy] = rotate(x - cx, y - cy, bearing);
  return [0.5 + dx / width, 0.5 + dy / height];
}

function percent(share: number): number {
  return Math.round(share * 1e4) / 100;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
