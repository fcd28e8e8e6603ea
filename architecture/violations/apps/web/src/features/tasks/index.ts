export const tasksPage = 1
