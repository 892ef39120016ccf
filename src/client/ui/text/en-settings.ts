// Words of the settings page, in English. The Vietnamese of vi-settings.ts is the original.
import type { viSettings } from './vi-settings.ts';

export const enSettings: Record<keyof typeof viSettings, string> = {
  'apart.left': 'The commune has put you down as out of office',
  'apart.leftDetail':
    'What was unsent has reached the commune office and lies apart; the office looks at it before it enters the notebook. It is still on this device. If this is a mistake, please tell the office.',
  'apart.revoked': 'The commune office has stopped this device',
  'apart.revokedDetail':
    'What this device sends lies apart until the office looks at it; your records are whole on this device. If you still use it, ask the office for a new code and enter it here: the device then goes on sending all of it.',
  'apart.signature': 'The commune does not know this device',
  'apart.signatureDetail':
    'The commune’s server may have been restored from an old copy. Your records are whole on this device. Ask the office for a new code and enter it here: the device then sends again all that the commune lacks.',
  'newCode.asking': 'Asking the commune…',
  'newCode.done': 'The commune knows this device again, as number {from}',
  'newCode.doneDetail':
    'Open the notebook again with your PIN or passphrase as always. What is unsent then goes by itself.',
  'newCode.lead':
    'Ask the commune office for a new code made out to you, then type or scan it here. What is on the device stays.',
  'newCode.network':
    'The commune could not be reached for lack of network. Your records are safe on the device. Enter this same code again when there is network.',
  'newCode.otherNotebook':
    'This code is for another notebook and does not fit the open one. What is on the device stays. Ask the office for a code made out to you.',
  'newCode.otherPerson':
    'This code is for {name}, not for the person whose notebook this is. It is not used up, and what is on the device stays. Ask the office for a code made out to you.',
  'newCode.reopen': 'Open the notebook again',
  'newCode.title': 'Enter the commune’s new code',
  'settings.app': 'The app',
  'settings.english': 'English',
  'settings.install': 'Install on the home screen',
  'settings.installByHand':
    'Open the browser’s menu and choose “Add to home screen” to start it like an app.',
  'settings.installed': 'Installed on this device',
  'settings.language': 'Language',
  'settings.languageFailed': 'English could not be loaded. Try again when online.',
  'settings.lock': 'Lock now',
  'settings.look': 'Look for a new version',
  'settings.lookComing': 'There is a new version; it is being fetched.',
  'settings.lookFailed': 'Could not ask for a new version without a connection. Try again when online.',
  'settings.me': 'Person',
  'settings.newest': 'There is no newer version.',
  'settings.number': 'Device number',
  'settings.office': 'Administration',
  'settings.receivingCount': 'Receiving · {n}',
  'settings.send': 'Send now',
  'settings.sync': 'Update now',
  'settings.size': 'Size of letters',
  'settings.size.100%': 'Normal',
  'settings.size.115%': 'Large',
  'settings.size.130%': 'Very large',
  'settings.stateSync': 'Sending',
  'settings.theme': 'Colours',
  'settings.theme.auto': 'As the device',
  'settings.theme.dark': 'Dark',
  'settings.theme.light': 'Light',
  'settings.title': 'Settings',
  'settings.version': 'Version',
  'settings.vietnamese': 'Tiếng Việt',
  'settings.retryAt': 'Tries again at {when}',
};
