/** The name people call somebody by at a counter: the first word of it. */
export function callName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
