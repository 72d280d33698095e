/** The place of the live map over the stills, empty until a script brings it to life. */
export function Stage() {
  return (
    <div className="live">
      <div className="stage">
        <div className="canvas" />
        <div className="free" />
        <button type="button" className="explore-open">
          <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18">
            <path d="M9 1v16M1 9h16M6.5 3.5 9 1l2.5 2.5M6.5 14.5 9 17l2.5-2.5M3.5 6.5 1 9l2.5 2.5M14.5 6.5 17 9l-2.5 2.5" />
          </svg>
          <span>
            Explore<span className="long"> the map</span>
          </span>
        </button>
        <p className="quiet-note" role="status" />
      </div>
    </div>
  );
}
