export const onError = 1
