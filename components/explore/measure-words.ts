/** A length as readers are told it: "538 km", "41.6 km". */
export function kmInWords(km: number): string {
  return `${km.toLocaleString('en', { maximumFractionDigits: km < 100 ? 1 : 0 })} km`;
}

/** An area as readers are told it, to four figures: "5,304 km²". */
export function km2InWords(km2: number): string {
  const shown = km2 < 100 ? km2 : Number(km2.toPrecision(4));
  return `${shown.toLocaleString('en', { maximumFractionDigits: km2 < 100 ? 1 : 0 })} km²`;
}
