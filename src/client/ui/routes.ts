// The addresses of the app: ids and kinds only, never a name or a text (browsers write addresses into their own files).
import type { RecordId } from '../../shared/core/ids.ts';

/**
 * What each page is given by App (all are default exports, loaded when first opened):
 * Home() · List({kind, current?}) · Record({root, view?}) · NewRecord({kind, draft?}).
 * App draws rail and layout, and puts the list beside a record on a wide screen.
 */
export const paths = {
  home: '/',
  list: (kind: string) => `/list/${kind}`,
  record: (root: RecordId, view?: string) => (view ? `/record/${root}/${view}` : `/record/${root}`),
  newRecord: (kind: string, draft?: string) => (draft ? `/new/${kind}/${draft}` : `/new/${kind}`),
  figures: (figure?: string) => (figure ? `/figures/${figure}` : '/figures'),
  work: (page?: 'long' | 'promises' | 'read' | 'notices' | 'plan') => (page ? `/work/${page}` : '/work'),
  settings: '/settings',
  newCode: '/settings/code',
  office: '/office',
  villages: '/office/villages',
  people: '/office/people',
  person: (person: RecordId) => `/office/people/${person}`,
  devices: '/office/devices',
  device: (enrolment: string) => `/office/devices/${enrolment}`,
} as const;
