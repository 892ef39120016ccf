// Where the code of closed minutes is checked; apart from routes.ts, which is on the way home.

export const checkPath = '/settings/check';
