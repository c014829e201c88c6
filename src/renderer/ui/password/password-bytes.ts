/** What a password weighs where it is checked: most letters one byte, é or ö two, an emoji four. */
export function passwordBytes(password: string): number {
  return new TextEncoder().encode(password).length;
}
