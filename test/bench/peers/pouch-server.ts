// express-pouchdb on a directory of its own.
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import express from 'express';
import expressPouchDb from 'express-pouchdb';
import PouchDB from 'pouchdb';

const dir = `${process.argv[2] ?? '.'}/`;
mkdirSync(dir, { recursive: true });

const app = express();
app.get('/health', (_request, response) => response.send(''));
const databases = PouchDB.defaults({ prefix: dir });
app.use('/db', expressPouchDb(databases, { mode: 'minimumForPouchDB' }));
const server = app.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
// On a 2G link a batch may take longer than Node allows.
server.requestTimeout = 0;
