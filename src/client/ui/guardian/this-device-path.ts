// Where the page of this device is; apart from routes.ts, which is on the way home.

export const thisDevicePath = '/settings/device';
