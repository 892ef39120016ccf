// Composition root of the server: reads the settings, builds the app, listens.
import Fastify from 'fastify';

const app = Fastify();
app.get('/health', async () => ({ ok: true }));
await app.listen({ port: Number(process.env.PORT ?? 8080), host: process.env.HOST ?? '127.0.0.1' });
