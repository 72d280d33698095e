import { angleName } from '../../geo/data/graticule.ts';
import type { Camera } from '../../geo/scene/camera.ts';
import type { Explorer } from '../explore/explorer.ts';
import type { AtlasView } from './atlas-view.ts';

interface ViewToolsProps {
  explorer: Explorer;
  view: AtlasView;
  onChange: (next: Partial<AtlasView>) => void;
}

const TURN = 15;

/** Graticule and bearing, and where the middle of the map is, in words. */
export function ViewTools({ explorer, view, onChange }: ViewToolsProps) {
  const camera = view.camera ?? explorer.camera();
  const turn = (bearing: number) => explorer.go({ ...explorer.camera(), bearing });
  const bearing = Math.round(camera.bearing);
  return (
    <fieldset className="atlas-view">
      <legend>View</legend>
      <label className="atlas-check">
        <input
          type="checkbox"
          checked={view.graticule}
          onChange={({ target }) => onChange({ graticule: target.checked })}
        />
        Graticule
      </label>
      <div className="explore-row three">
        <button type="button" onClick={() => turn(explorer.camera().bearing - TURN)}>
          Turn left
        </button>
        <button type="button" disabled={bearing === 0} onClick={() => turn(0)}>
          North up
        </button>
        <button type="button" onClick={() => turn(explorer.camera().bearing + TURN)}>
          Turn right
        </button>
      </div>
      <p className="hint">{middleOf(camera, bearing)}</p>
    </fieldset>
  );
}

function middleOf({ center: [lng, lat] }: Camera, bearing: number): string {
  const at = `Middle of the map: ${angleName('parallel', lat)}, ${angleName('meridian', lng)}.`;
  if (bearing === 0) return `${at} North is up.`;
  return `${at} The map is turned ${Math.abs(bearing)}° ${bearing < 0 ? 'west' : 'east'} of north.`;
}
