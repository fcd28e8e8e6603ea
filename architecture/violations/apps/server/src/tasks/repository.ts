export const saveTask = 1
