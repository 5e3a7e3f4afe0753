/** Where a podium is to be found: an IPv4 address or a name, and a port. */
export type PodiumAddress = { readonly host: string; readonly port: number };

/** Reads HOST:PORT as somebody types it; null for anything else. */
export const readAddress = (typed: string): PodiumAddress | null => {
  const [, host = '', port = ''] = /^([a-z0-9][a-z0-9.-]{0,252}):(\d{1,5})$/i.exec(inWesternDigits(typed.trim())) ?? [];
  const number = Number(port);
  return host !== '' && number >= 1 && number <= 65_535 ? { host, port: number } : null;
};

/** The digits of a code as somebody types it, whatever stands between them and in whichever of the six languages' digits. */
export const codeDigits = (typed: string): string => inWesternDigits(typed).replaceAll(/\D/g, '');

const inWesternDigits = (text: string): string =>
  text.replaceAll(/[٠-٩۰-۹０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
