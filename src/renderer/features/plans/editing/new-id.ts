const signs = '0123456789abcdefghijklmnopqrstuvwxyz';

/** An id that no other part of any plan has: twelve letters and digits by chance. */
export function newId(): string {
  const chance = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(chance, (each) => signs[each % signs.length]).join('');
}
