/** Asks for what a page shows to be read anew. */
export interface FrameReader {
  /** In the next frame, once however often it is asked for. */
  soon(): void;
  /**
   * At once. Browsers tell of scrolling once for each frame, before what the frame has been asked to do: a map that is told
   * then draws in this frame, together with the names over it.
   */
  onScroll(): void;
  stop(): void;
}

/** Calls `read` for frames in which something may have moved. */
export function eachFrame(read: () => void): FrameReader {
  let frame = 0;
  const onScroll = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    read();
  };
  return {
    onScroll,
    soon() {
      if (frame === 0) frame = requestAnimationFrame(onScroll);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
