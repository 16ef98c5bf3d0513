import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy that cuts everything each time that so many bytes have gone from the client to the server. */
export interface CuttingProxy {
  url: string;
  cuts: number;
  /** What the server got, headers included. */
  forwardedBytes: number;
  /** From now on bytes pass uncut. */
  heal(): void;
  close(): Promise<void>;
}

export async function startCuttingProxy(
  targetUrl: string,
  { everyBytes, bytesPerSecond }: { everyBytes: number; bytesPerSecond?: number },
): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let left = everyBytes;
  const server = createServer((client) => {
    const target = connect(Number(new URL(targetUrl).port), '127.0.0.1');
    for (const [one, other] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(one);
      one
        .on('error', () => other.destroy())
        .on('close', () => {
          sockets.delete(one);
          other.destroy();
        });
    }
    target.on('data', (piece) => client.write(piece));
    client.on('data', (piece: Buffer) => {
      const passed = piece.subarray(0, Math.min(piece.length, left));
      left -= passed.length;
      proxy.forwardedBytes += passed.length;
      target.write(passed);
      if (left === 0) return cut();
      if (bytesPerSecond === undefined) return;
      client.pause();
      setTimeout(() => client.resume(), (passed.length / bytesPerSecond) * 1_000);
    });
  });
  const cut = () => {
    left = everyBytes;
    proxy.cuts += 1;
    sockets.forEach((socket) => socket.destroy());
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: CuttingProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cuts: 0,
    forwardedBytes: 0,
    heal: () => {
      left = Number.POSITIVE_INFINITY;
    },
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return proxy;
}
