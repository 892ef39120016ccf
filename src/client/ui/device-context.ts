// What belongs to this device and not to an account: the app's own updates and its installation.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Install } from '../pwa/install.ts';
import type { Updates } from '../pwa/updates.ts';

export interface DeviceParts {
  readonly updates: Updates;
  readonly install: Install;
}

export const DeviceContext = createContext<DeviceParts | null>(null);

export function useDevice(): DeviceParts {
  const parts = useContext(DeviceContext);
  if (!parts) throw new Error('There is no device here');
  return parts;
}
