// Development: the server restarts when its sources change, Vite serves the client and passes API calls to it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const top = fileURLToPath(new URL('..', import.meta.url));
const clientPort = Number(process.env.DEV_PORT ?? 5173);
const serverPort = Number(process.env.PORT ?? 8080);
const server = `http://127.0.0.1:${serverPort}`;
const entry = ['src/server/demo.ts', 'src/server/admin/demo.ts', 'src/server/main.ts'].find((path) =>
  existsSync(top + path),
);

const vite = await createServer({
  root: top,
  server: { port: clientPort, strictPort: true, proxy: { '/api': server, '/health': server } },
});
await vite.listen();
vite.printUrls();

const child = spawn(
  process.execPath,
  ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', entry ?? ''],
  {
    cwd: top,
    stdio: 'inherit',
    env: { ...process.env, PORT: String(serverPort), PUBLIC_URL: `http://localhost:${clientPort}` },
  },
);
child.on('exit', async (code) => {
  await vite.close();
  process.exit(code ?? 0);
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => child.kill(signal));
