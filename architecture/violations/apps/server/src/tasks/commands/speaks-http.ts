import { onError } from '../../platform/http.ts'

export const spoken = onError
