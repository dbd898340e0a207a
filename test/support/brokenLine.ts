import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './startService';

/** A line to a Neo4j that can be cut, or go dead without being cut. */
export interface BrokenLine {
  /** The address to use instead of the server's own. */
  uri: string;
  /** Ends all connections and refuses new ones, as a server does that is stopped. */
  cut(): Promise<void>;
  /** Swallows everything in both directions and says nothing, as a network does that drops packets. */
  goDead(): void;
  mend(): Promise<void>;
}

const lines = new Set<BrokenLine>();

afterAll(async () => {
  for (const line of lines) await line.cut();
});

/** Opens a line to the server behind a `bolt://` address; cut at first where `isCut`. */
export async function brokenLine(uri: string, isCut = false): Promise<BrokenLine> {
  const { hostname, port: serverPort } = new URL(uri);
  const port = await freePort();
  const sockets = new Set<Socket>();
  let isDead = false;
  let server: Server | null = null;

  function carry(from: Socket, to: Socket): void {
    from.on('data', (chunk) => { if (!isDead) to.write(chunk); });
    from.on('error', () => undefined).on('close', () => { if (!isDead) to.destroy(); });
    sockets.add(from);
    from.on('close', () => sockets.delete(from));
  }

  const endAll = (): void => sockets.forEach((socket) => socket.destroy());

  const listen = (): Promise<void> => new Promise((resolve) => {
    server = createServer((client) => {
      const upstream = connect({ host: hostname, port: Number(serverPort) });
      carry(client, upstream);
      carry(upstream, client);
    }).listen(port, '127.0.0.1', () => resolve());
  });

  const line: BrokenLine = {
    uri: `bolt://127.0.0.1:${port}`,
    cut: () => new Promise((resolve) => {
      isDead = false;
      if (server) server.close(() => resolve());
      else resolve();
      server = null;
      endAll();
    }),
    goDead() {
      isDead = true;
    },
    async mend() {
      // What was on its way while the line was dead is lost: connections of that time never speak again.
      endAll();
      isDead = false;
      if (!server) await listen();
    },
  };
  if (!isCut) await listen();
  lines.add(line);
  return line;
}
