/** An element of a host's page that a story or a map is to be shown in. */
export interface InlineOptions {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** The element has left the page meanwhile. */
  readonly isOver: () => boolean;
}

/** Ends what was started, and all it listens to. */
export type StopInline = () => void;
