import type { Palette } from '../style/palette.ts';

/** The look of a map's furniture in a drawing whose letters are outlines in thousandths of an em. */
export function furnitureRules({ ink, halo }: Palette): string {
  return [
    `.grid{fill:none;stroke:${ink};stroke-opacity:.28;stroke-width:.8}`,
    `.grid-name,.bar-name,.north{fill:${ink};stroke:${halo};stroke-width:260;stroke-linejoin:round;paint-order:stroke}`,
    `.bar,.bar-halo{fill:none;stroke:${ink};stroke-width:1.5}.bar-halo{stroke:${halo};stroke-width:4.5;stroke-linejoin:round}`,
    `.north path{stroke:${ink};stroke-width:1}.north .north-halo{stroke:${halo};stroke-width:5}.north-left{fill:${ink}}.north-right{fill:${halo}}`,
  ].join('');
}
