import type { Label } from '../label/label.ts';
import { LOOKS, setText } from '../label/look.ts';
import { textOffset } from '../label/offset.ts';
import type { Camera } from '../scene/camera.ts';
import { toScreen, worldSizePx } from '../scene/mercator.ts';
import { escapeXml } from './escape.ts';

/**
 * Names as SVG text for pages that bring the fonts: classes `name` and the look, `data-name` on each, ids begin with
 * `prefix`. Marks of towns and capitals are drawn with them.
 */
export function labelText(
  labels: readonly Label[],
  camera: Camera,
  size: { readonly width: number; readonly height: number },
  prefix: string,
): string {
  return labels
    .map((label, i) => {
      const points = (label.kind === 'point' ? [label.at] : label.path).map((at) =>
        toScreen(camera, size.width, size.height, at),
      );
      const words = escapeXml(setText(label));
      if (label.kind === 'curve') {
        const id = `${prefix}${i}`;
        const d = points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L');
        const fontSize = tenth(label.em * worldSizePx(camera.zoom));
        return `<g class="name ${label.look}"><path id="${id}" d="M${d}" fill="none"/><text font-size="${fontSize}"${tracked(label.look, fontSize)} text-anchor="middle"><textPath href="#${id}" startOffset="50%">${words}</textPath></text></g>`;
      }
      const [x, y] = points[0] ?? [0, 0];
      const { dx, dy, align, size: fontSize, underSize, underDy } = textOffset(label, 'roomy');
      const under = label.under
        ? `<tspan class="under" x="${tenth(x + dx)}" dy="${underDy}" font-size="${underSize}">${escapeXml(label.under)}</tspan>`
        : '';
      return `<g class="name ${label.look}">${placeMark(label.look, x, y)}<text x="${tenth(x + dx)}" y="${tenth(y + dy)}" font-size="${fontSize}"${tracked(label.look, fontSize)} text-anchor="${align}">${words}${under}</text></g>`;
    })
    .join('');
}

/** The tracking of a look that the sheet's own rules leave to it. */
function tracked(look: Label['look'], sizePx: number): string {
  const { tracking, font } = LOOKS[look];
  return tracking > 0 && font !== 'serif' ? ` letter-spacing="${tenth(tracking * sizePx)}"` : '';
}

/** The mark of a town or a capital at a point; nothing for names without one. */
export function placeMark(look: Label['look'], x: number, y: number): string {
  const [cx, cy] = [tenth(x), tenth(y)];
  if (look === 'capital')
    return `<path d="M${tenth(cx - 3.5)} ${tenth(cy - 3.5)}h7v7h-7z" fill="#111" stroke="#fff" stroke-width=".8"/>`;
  return look === 'town'
    ? `<circle cx="${cx}" cy="${cy}" r="2.8" fill="#fff" stroke="#111" stroke-width="1.3"/>`
    : '';
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
