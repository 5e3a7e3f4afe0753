import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';

/** A cable between a desk and its podium that a test can pull out. */
export type Cable = {
  /** What the desk is told to join. */
  readonly address: string;
  readonly port: number;
  readonly pull: () => void;
  readonly plug: () => void;
  /** From now on nothing comes back from the podium, though everything still reaches it. */
  readonly dropAnswers: () => void;
  readonly close: () => void;
};

/** Lays a cable to a port of this machine. A podium takes only its own address, so the first line of the desk is put right. */
export const layCable = async (to: number, host = '127.0.0.1'): Promise<Cable> => {
  const ends = new Set<Socket>();
  let isOut = false;
  let isDropping = false;
  const server = createServer((near) => {
    if (isOut) {
      near.destroy();
      return;
    }
    const far = createConnection({ host, port: to });
    for (const end of [near, far]) {
      ends.add(end);
      end.on('error', () => {});
      end.on('close', () => {
        near.destroy();
        far.destroy();
        ends.delete(end);
      });
    }
    near.once('data', (first) => {
      far.write(first.toString('latin1').replace(/\r\nHost: [^\r]+/, `\r\nHost: ${host}:${to}`), 'latin1');
      near.on('data', (data) => far.write(data));
    });
    far.on('data', (data) => {
      if (!isDropping) near.write(data);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const pull = () => {
    isOut = true;
    for (const end of ends) end.destroy();
  };
  return {
    address: `127.0.0.1:${port}`,
    port,
    pull,
    plug: () => {
      isOut = false;
      isDropping = false;
    },
    dropAnswers: () => {
      isDropping = true;
    },
    close: () => {
      pull();
      server.close();
    },
  };
};
