import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

export interface StaticServer {
  /** E.g. `http://127.0.0.1:34567`. */
  readonly origin: string;
  /** Path of every request so far. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

interface ServeOptions {
  /** Taken when it is free; else any free port. */
  readonly port?: number;
  /** Answers to paths that are no files. */
  readonly routes?: Readonly<Record<string, RequestListener>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml',
};

/**
 * Serves a folder on loopback. `name.html` is also found as `name.html.gz`, the form that saved
 * pages are kept in.
 */
export async function serve(root: string, options: ServeOptions = {}): Promise<StaticServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = decodedPath(request.url ?? '/');
    requests.push(path);
    const route = options.routes?.[path];
    if (route) route(request, response);
    else void answer(root, path, response);
  });
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number): Promise<void> {
  const attempt = (wanted: number) =>
    new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(wanted, '127.0.0.1', () => resolve(true));
    });
  if (!(await attempt(port))) await attempt(0);
}

function decodedPath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '/';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function answer(root: string, path: string, response: ServerResponse): Promise<void> {
  /* `normalize` of an absolute path never climbs above its root. */
  const file = join(root, normalize(`/${path}`));
  const body = (await read(file)) ?? (await readZipped(`${file}.gz`));
  if (!body) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const headers = { 'content-type': contentType(extname(file), body), 'cache-control': 'no-store' };
  response.writeHead(200, headers).end(body);
}

async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

async function readZipped(file: string): Promise<Buffer | undefined> {
  try {
    return await promisify(gunzip)(await readFile(file));
  } catch {
    return undefined;
  }
}

/** A text that is not UTF-8 says itself what it is, as it did where it was saved. */
function contentType(extension: string, body: Buffer): string {
  const type = TYPES[extension.toLowerCase()] ?? 'application/octet-stream';
  return /^text|json|xml/.test(type) && isUtf8(body) ? `${type}; charset=utf-8` : type;
}
