import { createServer as createPlain, type RequestListener, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** Pages of the web on this machine, under their own host names, for browsers that are led here. */
export interface SitesServer {
  /** Ports on loopback that stand for 80 and 443 of all hosts. */
  readonly ports: SitePorts;
  /** Address of every request so far. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

export interface SitePorts {
  readonly http: number;
  readonly https: number;
}

/** What a site says to a request. */
export interface SiteAnswer {
  /** MIME type; HTML without it. */
  readonly type?: string;
  readonly body: string | Buffer;
  /** Headers besides. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Serves any number of sites. What `answer` does not know is not found.
 * @param answer gets the whole address, e.g. `https://www.lantern.example/ferry`.
 */
export async function serveSites(
  answer: (address: string) => SiteAnswer | undefined | Promise<SiteAnswer | undefined>,
): Promise<SitesServer> {
  const requests: string[] = [];
  const listenerOf =
    (scheme: string): RequestListener =>
    (request, response) => {
      const address = `${scheme}://${request.headers.host ?? ''}${request.url ?? '/'}`;
      requests.push(address);
      void (async () => {
        const found = await answer(address);
        const type = found ? (found.type ?? 'text/html; charset=utf-8') : 'text/plain';
        response.writeHead(found ? 200 : 404, { 'content-type': type, ...found?.headers });
        response.end(found?.body ?? 'Not found');
      })();
    };
  const keys = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
  });
  const servers = [
    createPlain(listenerOf('http')),
    createSecure({ key: keys.private, cert: keys.cert }, listenerOf('https')),
  ] as const;
  const [http, https] = await Promise.all([listen(servers[0]), listen(servers[1])]);
  return {
    ports: { http, https },
    requests,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
