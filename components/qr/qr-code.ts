import { encode } from 'uqr';
import { escapeXml } from '../../geo/draw/escape.ts';

/** White modules around the code: what ISO/IEC 18004 asks for. */
const QUIET = 4;

/**
 * A QR code as an `svg` element of no size of its own: give it one by CSS. Black on white with its quiet zone in every
 * colour scheme and on paper, because readers of codes need that.
 * @param text what the code says, an address as a rule
 * @param label what it is called where it is not seen
 * @throws if the text is longer than a code can hold (2331 bytes)
 */
export function qrSvg(text: string, label = `QR code: ${text}`): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const side = size + 2 * QUIET;
  const dark = data.map((row, y) =>
    runs(row).map(([x, length]) => `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="qr-code" viewBox="0 0 ${side} ${side}" role="img" aria-label="${escapeXml(label)}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${dark.flat().join('')}"/></svg>`
  );
}

/** Where dark modules stand side by side in a row: start and length. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = found.at(-1);
    if (isDark && last && last[0] + last[1] === x) last[1] += 1;
    else if (isDark) found.push([x, 1]);
  }
  return found;
}
