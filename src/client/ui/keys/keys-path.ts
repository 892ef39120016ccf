// Where the page of the keys is; apart from routes.ts, which is on the way home.

export const keysPath = '/settings/keys';
