import { connect, createServer, type Socket } from 'node:net';

/** Size of the pieces in which connections take turns: one packet. */
const PIECE = 1460;
/** A secure connection takes two round trips before the first request: TCP and TLS. */
const HANDSHAKE_TRIPS = 2;

interface Line {
  readonly waiting: Buffer[];
  readonly deliver: (piece: Buffer) => void;
  end?: () => void;
}

/**
 * Stands between a browser and a server on this machine, and is slow: one downlink for all connections, served in
 * turns, with half a round trip of delay each way. Works on bytes, so that workers and workers' data share it.
 * TCP's slow start and losses are left out.
 */
export async function slowLink(port: number, rate: { down: number; roundTrip: number } | undefined) {
  const bytesPerMs = rate ? rate.down / 8000 : Infinity;
  const delay = (rate?.roundTrip ?? 0) / 2;
  const lines = new Set<Line>();
  const sockets = new Set<Socket>();
  let turn: Line[] = [];
  let freeAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastByte = performance.now();
  let sent = 0;

  const pump = () => {
    timer = undefined;
    const now = performance.now();
    while (freeAt <= now) {
      if (turn.length === 0) turn = [...lines].filter(({ waiting }) => waiting.length > 0);
      const line = turn.shift();
      if (!line) return;
      const piece = line.waiting.shift();
      if (!piece) continue;
      freeAt += piece.length / bytesPerMs;
      sent += piece.length;
      lastByte = now;
      const last = line.waiting.length === 0 ? line.end : undefined;
      later(delay, () => {
        line.deliver(piece);
        last?.();
      });
    }
    timer = setTimeout(pump, freeAt - now);
  };
  const wake = () => {
    if (timer) return;
    freeAt = Math.max(freeAt, performance.now());
    pump();
  };

  const server = createServer({ noDelay: true }, (browser) => {
    const host = connect({ port, host: 'localhost', noDelay: true });
    for (const socket of [browser, host]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    const line: Line = { waiting: [], deliver: (piece) => browser.writable && browser.write(piece) };
    lines.add(line);
    const open = performance.now() + delay * 2 * HANDSHAKE_TRIPS;
    browser.on('data', (request) => {
      later(Math.max(delay, open + delay - performance.now()), () => host.writable && host.write(request));
    });
    browser.on('close', () => {
      host.destroy();
      lines.delete(line);
    });
    host.on('data', (answer) => {
      for (let at = 0; at < answer.length; at += PIECE) line.waiting.push(answer.subarray(at, at + PIECE));
      wake();
    });
    host.on('close', () => {
      const end = () => browser.end();
      if (line.waiting.length > 0) line.end = end;
      else later(delay, end);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  return {
    origin: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    /** Milliseconds since the last byte went down the link. */
    quietFor: () => performance.now() - lastByte,
    sent: () => sent,
    close() {
      clearTimeout(timer);
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function later(ms: number, run: () => void): void {
  if (ms > 0) setTimeout(run, ms);
  else run();
}
