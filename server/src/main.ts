import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { ConfigError, readConfig } from './config';
import { describeError } from './logging';
import { runCommand } from './run-command';
import { startServer } from './start-server';

/** The only reader of process.*: everything below gets what it needs handed in. */
const STOP_TIMEOUT_MS = 12_000;

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  for (const warning of config.warnings) process.stderr.write(`${warning}\n`);
  const parameters = process.argv.slice(2);
  if (parameters.length > 0) {
    const isWell = await runCommand(config, parameters, (line) => process.stdout.write(`${line}\n`));
    process.exit(isWell ? 0 : 1);
  }
  const server = await startServer(config, (line) => process.stdout.write(`${line}\n`));

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    // Whatever still hangs after this is dropped: nothing that was acknowledged depends on it.
    setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref();
    void server.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('uncaughtException', (error) => {
    server.logger.fatal({ error: describeError(error) }, 'uncaught exception');
    process.exit(1);
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exit(1);
});
