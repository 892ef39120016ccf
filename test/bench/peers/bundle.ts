// A contender's page as one script, put into an empty page of its server's address.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

type Output = { readonly type: string; readonly code?: string };

/** @param file beside this one */
export async function bundlePage(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: false,
      target: 'chrome110',
      lib: { entry: fileURLToPath(new URL(file, import.meta.url)), formats: ['iife'], name: 'contender' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as readonly {
    readonly output?: readonly Output[];
  }[];
  const code = outputs.flatMap(({ output }) => output ?? []).find(({ type }) => type === 'chunk')?.code;
  if (code === undefined) throw new Error(`${file} gave no script`);
  return code;
}
