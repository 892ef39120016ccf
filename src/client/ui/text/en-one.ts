// What English says of one thing otherwise than of several: the texts of {n} that `t` takes when {n} is 1.
import type { OneKey } from './t.ts';

export const enOne: { readonly [key in OneKey]?: string } = {
  'directory.daysCount.one': '{n} day',
  'files.left.one': '{n} file still to be sent',
  'files.leftMinutes.one': '{n} file still to be sent, about {minutes} min',
  'guardian.copyDays.one': 'So it said {n} day ago ({when}).',
  'guardian.copyWaits.one': '{n} of today’s entries has reached the commune and waits for its next backup.',
  'households.count.one': '{n} household',
  'households.members.one': '{n} person',
  'households.voters.one': '{n} voter',
  'import.add.one': 'Add {n} household',
  'import.change.one': 'Change {n} household',
  'import.more.one': 'Show {n} more line',
  'import.move.one': 'Move {n} household',
  'keeping.daysAgo.one': 'Last backup: {when}, {n} day ago.',
  'office.peopleCount.one': '{n} person',
  'office.villagesCount.one': '{n} village',
  'petitionImport.add.one': 'Add {n} petition',
  'petitionImport.done.one': '{n} petition added',
  'silent.count.one': '{n} device to ask after',
  'silent.days.one': '{n} day',
  'silent.hours.one': '{n} hour',
  'silent.minutes.one': '{n} minute',
  'silent.quiet.one': 'not heard of for {n} day',
  'villages.addMany.one': 'Add {n} village',
  'villages.addedMany.one': '{n} village added',
};
