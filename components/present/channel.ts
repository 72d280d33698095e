import { isAction, type Action, type Presentation } from './presentation.ts';

/** What the windows of a presentation tell each other. */
export type Message =
  /** The presentation is like this now. */
  | { readonly tells: Presentation }
  /** The presentation has ended. */
  | { readonly over: true }
  /** A window with notes asks what there is. */
  | { readonly asks: true }
  /** A window with notes wants something done. */
  | { readonly wants: Action };

export interface Channel {
  send(message: Message): void;
  close(): void;
}

/** Where the windows of this browser meet that show the same story of the same site. */
export function openChannel(base: string, slug: string, onMessage: (message: Message) => void): Channel {
  const channel = new BroadcastChannel(`araxes-present${base}/${slug}`);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) onMessage(data);
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origins
    send: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}

/** Only pages of this site can send; still, an older version of them may be open somewhere. */
function isMessage(data: unknown): data is Message {
  if (typeof data !== 'object' || data === null) return false;
  if ('wants' in data) return isAction(data.wants);
  if ('tells' in data) return isPresentation(data.tells);
  return 'over' in data || 'asks' in data;
}

function isPresentation(data: unknown): data is Presentation {
  const like: Partial<Presentation> = typeof data === 'object' && data !== null ? data : {};
  const { count, step, since, held, spent } = like;
  return [count, step, since].every(Number.isFinite) && Array.isArray(held) && Array.isArray(spent);
}
