import './app/asInProduction';
import { ConfigMistakes, readConfig } from './app/config';
import { NoGraph } from './app/noGraph';
import { start } from './app/start';

async function main(): Promise<void> {
  const running = await start(readConfig());
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, (_name: NodeJS.Signals, number: number) => {
      // Whoever says it twice does not want to wait; the store survives it as it does a kill.
      if (stopping) process.exit(128 + number);
      stopping = true;
      void running.stop().then(() => process.exit(0), (error: unknown) => {
        process.stderr.write(`The store was not closed as it should be, and opens next time as after a kill: ${(error as Error).message}\n`);
        process.exit(1);
      });
    });
  }
  process.stdout.write(`\nWaymark is at ${running.address}\n  the registry:       ${running.address}\n  GraphQL explorer:   ${running.address}graphql\n\n`);
}

main().catch((error: unknown) => {
  const expected = error instanceof ConfigMistakes || error instanceof NoGraph || (error as { code?: string }).code === 'EADDRINUSE';
  process.stderr.write(`${expected ? (error as Error).message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
});
