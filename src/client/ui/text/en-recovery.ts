// Words for a forgotten PIN, in English. The Vietnamese of vi-recovery.ts is the original.
import type { viRecovery } from './vi-recovery.ts';

export const enRecovery: Record<keyof typeof viRecovery, string> = {
  'recovery.title': 'The commune’s recovery key',
  'recovery.what':
    'Whoever forgets how to open the notebook brings the device to the office: the commune reopens it with this key and the person chooses anew. Nothing written is lost, and no network is needed.',
  'recovery.hint': 'To reopen the device of someone who forgot',
  'recovery.none': 'The commune has no recovery key yet',
  'recovery.noneDetail':
    'Make the key, print one sheet and keep it in the safe. From then on each device takes its part at its next opening, once it has been updated from the commune. A device whose PIN is forgotten before that cannot be reopened by the key: the sooner it is made, the better.',
  'recovery.make': 'Make the key and print it',
  'recovery.making': 'Making the key…',
  'recovery.current': 'Key in use: number {id}',
  'recovery.heldHere': 'This device holds the key and can reopen others.',
  'recovery.notHeld':
    'This device does not hold the key yet. Take the sheet from the safe; scan or type its code.',
  'recovery.setBy': 'Made by {who}, {when}',
  'recovery.take': 'Take the key from the sheet',
  'recovery.takeLead':
    'Scan the QR picture on the sheet, or type the characters printed beside it. Case and spaces do not matter.',
  'recovery.takeLabel': 'Code on the sheet',
  'recovery.taken': 'Key number {id} is now held on this device.',
  'recovery.takenOld':
    'Key number {id} is now held. It is an older key: it opens only devices not opened since the commune changed keys.',
  'recovery.replace': 'Change the key',
  'recovery.replaceDetail':
    'Change it when the sheet is lost or someone who held the key leaves. The new key takes the place of number {id}: each device moves to it at its next opening after an update. Devices not opened since can be reopened by the old key only, so keep the old sheet apart for a while and do not destroy it at once. Other administrators take the new key from the new sheet.',
  'recovery.replaceDo': 'Make a new key and print it',
  'recovery.sheet': 'Recovery key sheet',
  'recovery.sheetOnce': 'This sheet is shown once',
  'recovery.sheetSecret':
    'Print it, see that the code is sharp, and lock it in the safe. Once you leave this page it cannot be shown again; then a new key has to be made. Whoever has this sheet and holds a phone can read the notebook on it: take no photo of it and send it nowhere.',
  'reopenPhone.title': 'Reopen a phone',
  'reopenPhone.hint': 'When someone forgot how to open the notebook',
  'reopenPhone.lead':
    'On the forgetful person’s device press “Forgot how to open it?” and scan the QR picture shown there.',
  'reopenPhone.label': 'Code of the locked device',
  'reopenPhone.whose': 'Notebook of {name}',
  'reopenPhone.device': 'The device says',
  'reopenPhone.left': 'This person has left.',
  'reopenPhone.careful':
    'Reopen it only when this person is in front of you, or you are certain to be talking to them. Whoever holds the device will read and write as this person. The history notes who reopened it and when.',
  'reopenPhone.yes': 'It is them, reopen',
  'reopenPhone.no': 'Do not reopen',
  'reopenPhone.answer': 'Let the locked device scan this',
  'reopenPhone.answerDetail':
    'On that device press “The commune has opened it, take the answer”. It works for that device and this request only.',
  'reopenPhone.done': 'Done',
  'reopenPhone.problem.key-unknown':
    'The locked device uses key number {key}, which this device does not hold. Take the sheet of key number {key} from the safe, take it into this device and begin again.',
  'reopenPhone.problem.not-opened':
    'The key number is right but it does not open: the device belongs to another commune, or the code was altered.',
  'reopenPhone.problem.person-unknown':
    'The person of this notebook is not in the commune’s list. Update from the commune and begin again.',
  'reopened.past': 'Devices reopened',
  'reopened.by': 'Reopened by {who}',
  'code.problem.mistyped':
    'The code is incomplete or has a wrong character. Scan it again or copy all of it.',
  'code.problem.not-ours': 'This is no reopening code of Gần Dân.',
  'code.problem.is-request': 'This is the code of a locked device, not the one needed here.',
  'code.problem.is-answer': 'This is the commune’s answer, not the code needed here.',
  'code.problem.is-key': 'This is the code on the commune’s sheet, not the one needed here.',
  'code.scan': 'Scan the QR picture',
  'code.continue': 'Continue',
  'code.noCamera': 'Cannot scan?',
  'code.copyHint':
    'Copy this code and send it to the other side, by message too: nobody else can open the notebook with it.',
  'code.copy': 'Copy the code',
  'code.copied': 'Copied',
  'code.picture': 'QR picture for the other device',
  'reopen.title': 'Forgotten PIN',
  'reopen.lead': 'Let the commune’s administrator scan this, under Administration, Reopen a phone.',
  'reopen.safe':
    'All records are still on the device, also what is unsent. No network is needed. Keep this page open until it is done.',
  'reopen.next': 'The commune has opened it, take the answer',
  'reopen.back': 'Go back',
  'reopen.answerTitle': 'Take the answer',
  'reopen.answerLead': 'Scan what the administrator’s device shows, or paste the code they sent.',
  'reopen.answerLabel': 'The commune’s answer',
  'reopen.newSecret': 'Choose anew',
  'reopen.opening': 'Opening the notebook…',
  'reopen.again': 'Try again',
  'reopen.notHere': 'The part that reopens a notebook is not on this device yet',
  'reopen.notHereDetail':
    'It is fetched once the device is online; once is enough. All records are still on the device, also what is unsent.',
  'reopen.notHereTodo':
    'Go where there is a network and press Fetch. Then the device comes back to the lock: press “Forgot how to open it?” there once more.',
  'reopen.fetch': 'Fetch',
  'reopen.noSlot': 'The commune cannot reopen this device yet',
  'reopen.noSlotDetail':
    'The device lacks the part the commune needs: there is no recovery key yet, or the notebook was not opened since there is one. The records are still on the device; nothing is erased.',
  'reopen.noSlotTodo':
    'When the PIN comes back to you, open it as always and what is unsent will be sent. Meanwhile ask the office for a new code and press “Add a person”: you get a new notebook on this device with all the commune has received; the old one stays.',
  'reopen.problem.gone': 'This notebook is no longer on the device.',
  'reopen.problem.other-phone': 'This answers another device, or another notebook on this one.',
  'reopen.problem.old':
    'This answers an earlier request. Ask the administrator to scan what this device shows now.',
  'reopen.problem.not-opened':
    'This does not open the notebook. Begin again with the commune’s administrator.',
};
