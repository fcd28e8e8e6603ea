/** What is known of a name while its words are read one by one. */
export interface NameState {
  readonly from: number
  readonly headLength: number
  readonly isPlural: boolean
  readonly isOpen: boolean
  readonly isCell: boolean
  readonly headWord: string
}
