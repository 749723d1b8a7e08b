import type { ChecksMessages, PageMessages } from '../page-messages'

export const pages: PageMessages = {
  label: 'Pages',
  names: {
    overview: 'Overview',
    tables: 'Tables and checks',
    text: 'Text view',
  },
}

export const checks: ChecksMessages = {
  verdicts: {
    equal: 'agree',
    rounding: 'rounding',
    different: 'disagree',
    explained: 'to be explained',
    'not-applicable': 'not applicable',
  },
  tile: 'Reconciliation',
  tileOf: ({ equal, rounding, explained, different }) =>
    [
      ...(rounding > 0 ? [`${rounding} rounding`] : []),
      ...(explained > 0 ? [`${explained} to be explained`] : []),
    ].join(' · ') || (different > 0 ? '' : equal > 0 ? 'no differences' : 'nothing to compare'),
  openTile: 'See all checks',
  markOf: (label, verdict) => `${label}: ${verdict}`,
}
