export const tasksQuery = 1
