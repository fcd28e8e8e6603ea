import { format } from 'prettier'

export const used = format
