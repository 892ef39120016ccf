// The version of this build, as the office's list of devices shows it.
import { version } from '../../package.json';

/** From package.json, with the build's own stamp where there is one. At most 40 characters. */
export const appVersion: string = import.meta.env.VITE_BUILD
  ? `${version}+${import.meta.env.VITE_BUILD}`
  : version;
