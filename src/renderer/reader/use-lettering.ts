import { useState } from 'react';
import type { ReaderSeat } from '../../core/views/reader-view.ts';
import { type Lettering, letteringFrom } from './lettering.ts';

const keyOf = (seat: ReaderSeat): string => `rostrum.reader.${seat}`;

/** The seat's lettering, kept on this machine. Where nothing can be kept it still holds as long as the page. */
export const useLettering = (seat: ReaderSeat): readonly [Lettering, (lettering: Lettering) => void] => {
  const [kept, setKept] = useState<Partial<Record<ReaderSeat, Lettering>>>({});
  const set = (lettering: Lettering) => {
    setKept({ ...kept, [seat]: lettering });
    try {
      localStorage.setItem(keyOf(seat), JSON.stringify(lettering));
    } catch {}
  };
  return [kept[seat] ?? letteringFrom(read(seat)), set];
};

const read = (seat: ReaderSeat): string | null => {
  try {
    return localStorage.getItem(keyOf(seat));
  } catch {
    return null;
  }
};
