// Builds dist/client and dist/server, precompresses what the server sends, and notes from which sources.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const top = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(top, 'dist', 'sources.sha256');
const sources = [
  'src',
  'sw',
  'public',
  '.scripts',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const compressible = /\.(js|css|html|svg|json|webmanifest|wasm|txt)$/;
const smallestWorthCompressing = 256;

/** @returns {boolean} whether dist is missing or was built from other sources than those here now */
export function isStale() {
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourcesDigest();
}

/** Builds everything; throws when a step fails. */
export function build() {
  const digest = sourcesDigest();
  rmSync(join(top, 'dist'), { recursive: true, force: true });
  vite(digest, 'build');
  vite(digest, 'build', '--ssr');
  const client = join(top, 'dist', 'client');
  renameSync(join(client, 'build-manifest.json'), join(top, 'dist', 'build-manifest.json'));
  for (const file of filesUnder(client)) precompress(file);
  mkdirSync(join(top, 'dist'), { recursive: true });
  writeFileSync(stamp, digest);
}

/** @param {string} digest of the sources: its first characters tell one build from another @param {string[]} args */
function vite(digest, ...args) {
  const command = join(top, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(command)) throw new Error('The build tools are missing: run "npm ci" first.');
  // The tools' own mode must not follow from a NODE_ENV that happens to be set around us (vitest sets "test").
  const env = { ...process.env, NODE_ENV: 'production', VITE_BUILD: digest.slice(0, 8) };
  const result = spawnSync(process.execPath, [command, ...args, '--logLevel', 'warn'], {
    cwd: top,
    stdio: 'inherit',
    env,
  });
  if (result.status !== 0) throw new Error(`vite ${args.join(' ')} failed`);
}

/** Writes file.br and file.gz beside the file. @param {string} file */
function precompress(file) {
  if (!compressible.test(file) || statSync(file).size < smallestWorthCompressing) return;
  const content = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}

/** @returns {string} */
function sourcesDigest() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(join(top, source))) {
      hash
        .update(relative(top, file).split(sep).join('/'))
        .update('\0')
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} the files in it, or itself, sorted */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) build();
