/** Folds the sheet of tools away, or opens it. */
export function FoldButton({ folded, onFold }: { folded: boolean; onFold: (folded: boolean) => void }) {
  return (
    <button
      type="button"
      className="explore-fold"
      aria-label="Tools"
      aria-expanded={!folded}
      aria-controls="explore-tools"
      onClick={() => onFold(!folded)}
    >
      <svg
        aria-hidden="true"
        width="18"
        height="10"
        viewBox="0 0 18 10"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        <path d="M2 1.5 9 8l7-6.5" />
      </svg>
    </button>
  );
}

/** Zooms by whole steps. */
export function ZoomButtons({ onZoom }: { onZoom: (steps: number) => void }) {
  return (
    <div className="explore-zoom">
      <button type="button" aria-label="Zoom in" onClick={() => onZoom(1)}>
        +
      </button>
      <button type="button" aria-label="Zoom out" onClick={() => onZoom(-1)}>
        −
      </button>
    </div>
  );
}

/** Who must be credited for the map. */
export function MapCredit() {
  return (
    <p className="explore-credit">
      © OpenStreetMap contributors (ODbL) · Natural Earth · GeoNames (CC BY 4.0). Boundaries and names imply
      no endorsement.
    </p>
  );
}
