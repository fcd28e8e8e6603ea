import type { Layout } from './lay-out-blocks.ts'
import type { DocumentHeader } from './reading.ts'

/** The header with where the body begins and ends. */
export interface HeaderReading {
  readonly document: DocumentHeader
}

export function readHeader(_layout: Layout): HeaderReading {
  return {
    document: {
      number: null,
      kind: null,
      issuer: null,
      issuedOn: null,
      title: null,
      signedBy: null,
      world: null,
    },
  }
}
