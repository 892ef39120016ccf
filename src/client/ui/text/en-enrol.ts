// Words of enrolling, and of browsers where it cannot begin, in English. The Vietnamese of vi-enrol.ts is the original.
import type { viEnrol } from './vi-enrol.ts';

export const enEnrol: Record<keyof typeof viEnrol, string> = {
  'block.copied': 'Link copied.',
  'block.copy': 'Copy the link',
  'block.inApp': 'Please open this in Chrome',
  'block.inAppDetail':
    'This page is open inside {app}. What is written here would be lost. Press the three dots in the corner and choose “Open in browser”, or copy the link into Chrome. The code has not been used up.',
  'block.insecure': 'This address is not secure',
  'block.insecureDetail':
    'Browsers can lock records only when the address begins with https. Please ask the commune office for the right address. The code has not been used up.',
  'block.iphone': 'Add it to the home screen first',
  'block.iphoneCode': 'Code',
  'block.iphoneDetail':
    'On an iPhone, records are kept only when the app is opened from the home screen. Press Share in Safari, choose “Add to Home Screen”, then open Gần Dân from its new icon.',
  'block.iphoneKeep': 'Write down the code below to type it into the app. It has not been used up.',
  'block.old': 'This browser is too old',
  'block.oldDetail':
    'This browser cannot keep and lock records on this device. It takes Chrome 100, Firefox 100 or Safari 16 (iOS 16) and later. Please update and open the page again. The code has not been used up.',
  'block.openChrome': 'Open in Chrome',
  'block.storage': 'The browser does not allow storing',
  'block.storageDetail':
    'A private (incognito) window cannot keep records. Please open Gần Dân in an ordinary window. The code has not been used up.',
  'enrol.again': 'Try again',
  'enrol.back': 'Back',
  'enrol.camera': 'Hold the code inside the frame',
  'enrol.cameraBusy': 'Opening the camera…',
  'enrol.cameraDenied':
    'The camera may not be used yet. You can allow it in the browser’s settings, or type the code.',
  'enrol.cameraNone': 'There is no camera to use here. Please type the code.',
  'enrol.cameraNotOurs': 'This is not a Gần Dân code.',
  'enrol.cameraOtherServer':
    'This code belongs to another address: {host}. Please open that address and scan again.',
  'enrol.cameraWhy':
    'The browser will ask to use the camera. The picture is only read for the code; it is neither kept nor sent.',
  'enrol.code': 'Code',
  'enrol.codeHint': 'Eight letters and digits, for example K7QM-4T2P. Capitals do not matter.',
  'enrol.codeShort': 'The code needs all eight letters and digits.',
  'enrol.confirm': 'Yes, go on',
  'enrol.confirming': 'Entering this device in the commune’s list…',
  'enrol.continue': 'Go on',
  'enrol.enough': 'Start now',
  'enrol.enoughHint': 'The rest arrives by itself.',
  'enrol.first': 'Receiving the commune’s records',
  'enrol.firstCount': 'Records received: {n}',
  'enrol.firstLater':
    'The connection is weak, so not everything has arrived. You can start now; the rest follows.',
  'enrol.isItYou': 'Are you {name}?',
  'enrol.looking': 'Looking at the code…',
  'enrol.no': 'No',
  'enrol.noDetail':
    'The code has not been used up. Please give it back to the commune office and ask for your own.',
  'enrol.passphraseAgain': 'Enter the passphrase again',
  'enrol.passphraseChoose': 'Choose a passphrase',
  'enrol.passphraseHint':
    'At least 12 characters, for example four unrelated words. This role sees the whole commune’s records, so digits alone will not do.',
  'enrol.pinAgain': 'Enter the PIN again',
  'enrol.pinChoose': 'Choose a PIN',
  'enrol.pinHint': 'At least six digits; no birthday and no simple row.',
  'enrol.place': 'Place',
  'enrol.ownNotebook':
    'This device already has the notebook {names}. If it is yours, open it to take the code: what is unsent in it then goes on.',
  'enrol.ownNotebookOpen': 'Open the notebook that is here',
  'enrol.problem.already-set-up': 'This commune is set up already. Please ask its administrator for a code.',
  'enrol.problem.clock':
    'The clock of this device is far off. Please set it and try again with this same code.',
  'enrol.problem.code-expired': 'This code has expired. Please ask the commune office for a new one.',
  'enrol.problem.code-unknown': 'There is no such code. Please check each letter.',
  'enrol.problem.code-used':
    'This code was used for another device. Please ask the commune office for a new one.',
  'enrol.problem.no-network':
    'No connection to the commune. The code has not been used up; try again when online.',
  'enrol.problem.not-allowed':
    'This person is no longer on the list of those at work. Please ask the commune office.',
  'enrol.problem.other': 'The commune’s server has a problem. Try again later with this same code.',
  'enrol.problem.confirm-network':
    'The connection broke in between. Nothing is lost: try again, and it goes on with this same code.',
  'enrol.problem.confirm-other':
    'Something went wrong in between. Nothing is lost: try again later, and it goes on with this same code.',
  'enrol.problem.secret-unchanged':
    'The PIN or passphrase just chosen could not be set; the one chosen before still opens this device. Wait a moment and try again.',
  'enrol.problem.storage-full':
    'This device is full. Delete some pictures or films and try again with this same code.',
  'enrol.problem.too-many-tries': 'Too many tries. Wait a few minutes and try again.',
  'enrol.protects':
    'The records on this device are locked with this PIN: whoever finds the device cannot open them. Six digits do not stop an expert with a copy of the whole memory.',
  'enrol.protectsPassphrase':
    'The records on this device are locked with this passphrase: whoever finds the device cannot open them.',
  'enrol.forget':
    'If you forget it, bring the device to the commune office to be reopened. Where the commune has no recovery key, nobody can open what was not sent.',
  'enrol.scan': 'Scan the QR code',
  'enrol.secretDiffers': 'The two entries differ. Please choose again.',
  'enrol.secretSimple': 'This is too easy to guess. Please choose another.',
  'enrol.secretShort': 'Too short. Please choose a longer one.',
  'enrol.secretPassphrase': 'This role needs a passphrase with letters.',
  'enrol.stop': 'Not now',
  'enrol.type': 'Type the code',
};
