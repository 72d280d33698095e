import { focusOf, focusOfBounds } from '../../geo/scene/focus.ts';
import type { Scene } from '../../geo/scene/scene.ts';
import type { PointLabel } from '../../geo/label/label.ts';

function town(key: string, lng: number, lat: number): PointLabel {
  return { kind: 'point', key, text: key, look: 'town', at: [lng, lat], anchor: 'right' };
}

const [julfa, meghri, tehran] = [
  town('Julfa', 45.63, 38.95),
  town('Meghri', 46.24, 38.9),
  town('Tehran', 51.39, 35.69),
];

/** Five steps that pan, zoom, turn, cross the antimeridian and stay, with layers and labels that come and go. */
export const SCENES: readonly Scene[] = [
  {
    id: 'wide',
    focus: focusOfBounds([20, 20, 70, 60]),
    strength: { border: 1 },
    labels: { narrow: [julfa], roomy: [julfa, tehran] },
  },
  {
    id: 'near',
    focus: focusOf([
      [44.8, 38.8],
      [46.6, 39.6],
    ]),
    strength: { border: 0.4, route: 1 },
    labels: { narrow: [julfa, meghri], roomy: [julfa, meghri] },
  },
  {
    id: 'turned',
    focus: focusOf([[46.24, 38.9]], 0, 150),
    strength: { route: 0.5, zone: 1 },
    labels: { narrow: [meghri], roomy: [meghri] },
  },
  {
    id: 'pacific',
    focus: focusOfBounds([170, -20, -160, 5], 0, -150),
    strength: {},
    labels: { narrow: [], roomy: [] },
  },
  {
    id: 'still-pacific',
    focus: focusOfBounds([170, -20, -160, 5], 0, -150),
    strength: { zone: 1 },
    labels: { narrow: [tehran], roomy: [tehran] },
  },
];
