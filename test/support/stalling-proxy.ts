import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy that can go silent (as a stopped server does) or cut all its connections. */
export interface StallingProxy {
  port: number;
  stall(): void;
  goOn(): void;
  cut(): void;
  close(): Promise<void>;
}

export async function startStallingProxy(targetPort: number): Promise<StallingProxy> {
  const sockets = new Set<Socket>();
  let isStalled = false;
  const server = createServer((client) => {
    const target = connect(targetPort, '127.0.0.1');
    for (const [from, to] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(from);
      from
        .on('error', () => to.destroy())
        .on('close', () => {
          sockets.delete(from);
          to.destroy();
        });
      from.on('data', (chunk) => to.write(chunk));
      if (isStalled) from.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => sockets.forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    stall: () => {
      isStalled = true;
      sockets.forEach((socket) => socket.pause());
    },
    goOn: () => {
      isStalled = false;
      sockets.forEach((socket) => socket.resume());
    },
    cut,
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
