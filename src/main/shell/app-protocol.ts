import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { contentPolicy, NONCE_PLACEHOLDER } from './content-policy.ts';
import { pageFiles } from './page-files.ts';

/** Makes `rostrum:` an origin of its own to Chromium. To be called before the application is ready. */
export const declareProtocol = (): void => {
  protocol.registerSchemesAsPrivileged([{ scheme: 'rostrum', privileges: { standard: true, secure: true } }]);
};

/**
 * Answers `rostrum://app/…` from the files that lay in the folder at the start, each document with a nonce of its own; any
 * other address or method is not found.
 */
export const serveProtocol = (session: Session, folder: string): void => {
  const files = pageFiles(folder);
  session.protocol.handle('rostrum', async ({ method, url }) => {
    const file = method === 'GET' ? files.get(url) : undefined;
    if (!file) return new Response(null, { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const isPage = file.type.startsWith('text/html');
    const body = isPage
      ? (await readFile(file.path, 'utf8')).replaceAll(NONCE_PLACEHOLDER, nonce)
      : new Uint8Array(await readFile(file.path));
    return new Response(body, { headers: headersOf(file.type, nonce) });
  });
};

// Scripts carry the policy, too: a worker is bound by that of its own file, not by its page's.
const headersOf = (type: string, nonce: string): Record<string, string> => ({
  'content-type': type,
  'x-content-type-options': 'nosniff',
  'content-security-policy': contentPolicy(nonce),
  'cache-control': 'no-store',
});
