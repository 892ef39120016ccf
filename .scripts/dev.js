// Development, with the demonstration's commune: the server restarts when its sources change, Vite serves the client and passes API calls to it.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const top = fileURLToPath(new URL('..', import.meta.url));
const clientPort = Number(process.env.DEV_PORT ?? 5173);
const serverPort = Number(process.env.PORT ?? 8787);
const server = `http://127.0.0.1:${serverPort}`;

const vite = await createServer({
  root: top,
  server: { port: clientPort, strictPort: true, proxy: { '/api': server, '/health': server } },
});
await vite.listen();
vite.printUrls();

const child = spawn(
  process.execPath,
  ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'src/server/demo.ts'],
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
