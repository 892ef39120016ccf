// Builds the server: plugins and routes in plain sight. Listens to nothing, so that tests can inject.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Keeping } from '../shared/protocol/keeping.ts';
import { routes } from '../shared/protocol/routes.ts';
import { acceptRawBodies } from './auth/body.ts';
import { createWrongCodes } from './auth/wrong-codes.ts';
import type { ExchangeContext } from './exchange/context.ts';
import type { Files } from './files/files.ts';
import { addAppFiles, addCompression } from './http/app-files.ts';
import { limitConnections, timeouts } from './http/connections.ts';
import { handleErrors } from './http/errors.ts';
import { logging, logRequests } from './http/log.ts';
import { addSecurityHeaders } from './http/security.ts';
import { type ApiRoute, addRoutes } from './routes/api.ts';
import { closedRoute } from './routes/closed.ts';
import { enrolRoutes } from './routes/enrol.ts';
import { exchangeRoutes } from './routes/exchange.ts';
import { fileRoutes } from './routes/files.ts';
import { historyRoute } from './routes/history.ts';
import { keepingRoute } from './routes/keeping.ts';
import { codesRoute, devicesRoute, revokeRoute } from './routes/office.ts';
import { admitRoute, discardRoute, quarantineRoute } from './routes/quarantine.ts';
import { unconfirmedRoute } from './routes/unconfirmed.ts';
import { unitsRoute } from './routes/units.ts';
import type { Settings } from './settings.ts';
import { createUnits } from './units/units.ts';

export type AppNeeds = {
  readonly context: ExchangeContext;
  readonly settings: Pick<Settings, 'publicUrl' | 'tls' | 'trustProxy' | 'logLevel'>;
  /** The folder with the built app; without it only the API answers (the dev server has the app then). */
  readonly clientDir?: string;
  readonly files: Files;
  /** How the server is kept; without it there are no automatic backups. */
  readonly keeping?: () => Keeping;
};

const unkept = (): Keeping => ({ disk: 'good', backup: 'off' });

/** Every route under /api. */
export const apiRoutes = (
  context: ExchangeContext,
  { publicUrl, files, keeping = unkept }: { publicUrl: string } & Pick<AppNeeds, 'files' | 'keeping'>,
): readonly ApiRoute[] => [
  ...exchangeRoutes(context, files.removeWithdrawn),
  historyRoute(context),
  closedRoute(context),
  ...enrolRoutes(context, createWrongCodes(context.now)),
  unitsRoute(createUnits()),
  codesRoute(context, publicUrl),
  devicesRoute(context),
  revokeRoute(context),
  keepingRoute(keeping),
  quarantineRoute(context),
  admitRoute(context, files.removeWithdrawn),
  discardRoute(context),
  unconfirmedRoute(context),
  ...fileRoutes(context, files),
];

export const buildApp = async ({
  context,
  settings,
  files,
  clientDir,
  keeping = unkept,
}: AppNeeds): Promise<FastifyInstance> => {
  const app = createServer(settings);
  const hasPages = clientDir !== undefined && existsSync(join(clientDir, 'index.html'));
  limitConnections(app.server, settings.trustProxy !== false);
  handleErrors(app, context.now, hasPages);
  logRequests(app);
  await addSecurityHeaders(app, settings.publicUrl.startsWith('https:'));
  await addCompression(app);
  await app.register(rateLimit, { global: false });
  await app.register(async (api) => {
    acceptRawBodies(api);
    api.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    const { publicUrl } = settings;
    addRoutes(api, context, apiRoutes(context, { publicUrl, files, keeping }));
  });
  app.get(routes.health, async (_request, reply) => {
    await context.store.read((tx) => tx.entries.head());
    const { backup, disk, certificateEnd } = keeping();
    const certificate = certificateEnd === undefined ? {} : { certificate: 'ending' };
    return reply.header('cache-control', 'no-store').send({ ok: true, backup, disk, ...certificate });
  });
  if (hasPages) await addAppFiles(app, clientDir);
  return app;
};

const createServer = ({ tls, trustProxy, logLevel }: AppNeeds['settings']): FastifyInstance => {
  const options = {
    ...timeouts,
    trustProxy,
    ...logging(logLevel),
    forceCloseConnections: 'idle' as const,
  };
  if (!tls) return Fastify(options);
  const https = { cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) };
  return Fastify({ ...options, https }) as unknown as FastifyInstance;
};
