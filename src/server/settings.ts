// The server's settings, from the environment, checked at start.
import { resolve } from 'node:path';
import * as z from 'zod';
import { err, ok, type Result } from '../shared/core/result.ts';

export type Settings = {
  readonly port: number;
  readonly host: string;
  /** Where the database and its backups lie. */
  readonly dataDir: string;
  /** The address people open, without a slash at the end; QR codes carry it. */
  readonly publicUrl: string;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined;
  /** `false`, or which proxies may say where a request comes from. */
  readonly trustProxy: boolean | string;
  readonly logLevel: string;
  /** Automatic backups: the folder, and after which hour of the day in Vietnam. */
  readonly backup: { readonly folder: string; readonly hour: number } | undefined;
};

/** In plain words, one line per setting that is wrong. */
export type SettingsFailure = { readonly type: 'invalid-settings'; readonly problems: readonly string[] };

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const isBareAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '';
};

/** The computer of an office is on then, and nobody needs it. */
const noon = 12;

const environmentSchema = z.object({
  PORT: z.coerce.number('must be a number').int().min(0).max(65535).default(8787),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  PUBLIC_URL: z
    .string()
    .refine(isBareAddress, 'must be scheme, host and port only, like https://xa-bung-lao.example.vn')
    .optional(),
  TLS_CERT: z.string().min(1).optional(),
  TLS_KEY: z.string().min(1).optional(),
  TRUST_PROXY: z.string().default('false'),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_HOUR: z.coerce.number('must be an hour, 0 to 23').int().min(0).max(23).default(noon),
});

type Environment = { readonly [name: string]: string | undefined };

/** Reads the settings; a variable that is set to nothing counts as not set. */
export const readSettings = (environment: Environment): Result<Settings, SettingsFailure> => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success)
    return err({
      type: 'invalid-settings',
      problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    });
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, TLS_CERT, TLS_KEY, TRUST_PROXY, LOG_LEVEL } = parsed.data;
  const { BACKUP_DIR, BACKUP_HOUR } = parsed.data;
  if ((TLS_CERT === undefined) !== (TLS_KEY === undefined))
    return err({ type: 'invalid-settings', problems: ['TLS_CERT and TLS_KEY: set both or neither'] });
  const tls = TLS_CERT && TLS_KEY ? { certFile: resolve(TLS_CERT), keyFile: resolve(TLS_KEY) } : undefined;
  const ownAddress = `${tls ? 'https' : 'http'}://localhost:${PORT}`;
  return ok({
    port: PORT,
    // Without certificates only a proxy on this machine, or a browser on it, should come in.
    host: HOST ?? (tls ? '0.0.0.0' : 'localhost'),
    dataDir: resolve(DATA_DIR),
    publicUrl: (PUBLIC_URL ?? ownAddress).replace(/\/+$/, ''),
    tls,
    trustProxy: TRUST_PROXY === 'true' ? true : TRUST_PROXY === 'false' ? false : TRUST_PROXY,
    logLevel: LOG_LEVEL,
    backup: BACKUP_DIR === undefined ? undefined : { folder: resolve(BACKUP_DIR), hour: BACKUP_HOUR },
  });
};

/** Whether phones that open this address get a service worker, the camera and WebCrypto. */
export const isSecureAddress = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
};
