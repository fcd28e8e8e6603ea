/** What a migration needs of a connection: one statement, or several separated by semicolons. */
export interface MigrationConnection {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
  /** Several statements without parameters. */
  exec(text: string): Promise<unknown>
}
