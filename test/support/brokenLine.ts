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
  /** Lets the next COMMIT through to the server, and cuts the line before its answer is heard. */
  cutAtCommit(): void;
  /** Keeps the next statement back for so long before the server gets it. */
  delayStatement(ms: number): void;
  mend(): Promise<void>;
}

/** A COMMIT of the Bolt protocol: a chunk of two bytes, a structure without fields and its tag. */
const commitMessage = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);
const commitMs = 300;
/** A RUN of the Bolt protocol: a structure of three fields and its tag. */
const runMessage = Buffer.from([0xb3, 0x10]);

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

  let isCommitAwaited = false;
  let delayMs = 0;

  function carry(from: Socket, to: Socket): void {
    from.on('data', (chunk: Buffer) => {
      if (isDead) return;
      const isDelayed = delayMs > 0 && chunk.includes(runMessage);
      if (isDelayed) setTimeout(() => to.write(chunk), delayMs);
      else to.write(chunk);
      if (isDelayed) delayMs = 0;
    });
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
      client.on('data', (chunk: Buffer) => {
        if (!isCommitAwaited || !chunk.includes(commitMessage)) return;
        isCommitAwaited = false;
        isDead = true;
        // By then the server has committed; what it says is swallowed.
        setTimeout(() => void line.cut(), commitMs);
      });
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
    cutAtCommit() {
      isCommitAwaited = true;
    },
    delayStatement(ms) {
      delayMs = ms;
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
